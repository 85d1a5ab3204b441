package io.closeloop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.closeloop.CloseloopTest;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@CloseloopTest
class PostLeadTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private JdbcClient jdbc;

    private Poster poster;

    @BeforeEach
    void connect() {
        poster = new Poster(mvc);
    }

    @Test
    void newLeadIsCreatedAndItsCaseStarts() throws Exception {
        // given
        Map<String, Object> lead = Poster.lead();
        lead.put("phone", "+86 138 1234 0000");
        lead.put("budget", 120000.50);
        lead.put("urgency", "IMMEDIATE");
        lead.put("consent", true);

        // when
        var answer = poster.post(lead);

        // then
        String number = poster.field(answer, "number");
        answer.andExpect(status().isCreated())
                .andExpect(header().string("Location", "/api/leads/" + number))
                .andExpect(jsonPath("number").value(matchesPattern("LD-\\d{4}-\\d{6,}")))
                .andExpect(jsonPath("status").value("NEW"))
                .andExpect(jsonPath("company").value(lead.get("company")))
                .andExpect(jsonPath("budget").value(120000.50))
                .andExpect(jsonPath("currency").value("CNY"))
                .andExpect(jsonPath("authority").value("UNKNOWN"))
                .andExpect(jsonPath("score").value(nullValue()))
                .andExpect(jsonPath("points").value(nullValue()))
                .andExpect(jsonPath("duplicate").doesNotExist());
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(number, "leadToClose")
                        .count())
                .isEqualTo(1);
    }
}
