package io.closeloop.rules.evidence;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeloop.CloseloopTest;
import io.closeloop.base.Groups;
import io.closeloop.rules.draft.PublishedFiles;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@CloseloopTest
class BacktestApiTest {

    private static final String BACKTESTS = "/api/rules/dunningPolicy/backtests";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PublishedFiles published;

    @Autowired
    private ObjectMapper json;

    @Test
    void sellersSeeNothingAndManagersStartNothing() throws Exception {
        // given
        long id = underWay("someone");

        // then
        mvc.perform(get(BACKTESTS + "/" + id).with(as("rep.north", Groups.SALES)))
                .andExpect(status().isForbidden());
        mvc.perform(get(BACKTESTS + "/" + id + "/changes").with(as("rep.north", Groups.SALES)))
                .andExpect(status().isForbidden());
        mvc.perform(get(BACKTESTS + "/" + id).with(as("max", Groups.SALES_MANAGERS)))
                .andExpect(jsonPath("$.state", is("RUNNING")))
                .andExpect(jsonPath("$.percent", is(25.0)));
        start(as("max", Groups.SALES_MANAGERS), Map.of("xml", xml())).andExpect(status().isForbidden());
        mvc.perform(post(BACKTESTS + "/" + id + "/cancel").with(as("max", Groups.SALES_MANAGERS)))
                .andExpect(status().isForbidden());
    }

    @Test
    void secondOneOfTheSameDecisionAndUserIsRefusedUntilTheFirstIsCancelled() throws Exception {
        // given
        long id = underWay("anna.two");

        // then
        start(analyst("anna.two"), Map.of("xml", xml()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("back-test " + id)));
        mvc.perform(post(BACKTESTS + "/" + id + "/cancel").with(analyst("anna.two")))
                .andExpect(jsonPath("$.state", is("CANCELLED")));
        start(analyst("anna.two"), Map.of("xml", xml())).andExpect(status().isAccepted());
    }

    @Test
    void backTestOfAnotherDecisionIsNotFound() throws Exception {
        long id = underWay("anna.other");
        mvc.perform(get("/api/rules/leadScore/backtests/" + id).with(analyst("anna.other")))
                .andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({"2026-02-01, 2026-01-31", "yesterday, 2026-01-31", "2026-01-01, 2026-02-30"})
    void periodThatIsNoneIsRefused(String from, String to) throws Exception {
        start(analyst("anna.period"), Map.of("xml", xml(), "from", from, "to", to))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void draftThatCannotBeEvaluatedIsRefused() throws Exception {
        start(analyst("anna.bad"), Map.of("xml", "<definitions/>")).andExpect(status().isUnprocessableEntity());
        start(analyst("anna.bad"), Map.of("xml", xml().replace("dunningPolicy", "anotherPolicy")))
                .andExpect(status().isUnprocessableEntity());
        start(analyst("anna.bad"), Map.of()).andExpect(status().isUnprocessableEntity());
    }

    /** One that another node works on, so that this one leaves it alone. */
    private long underWay(String requestedBy) {
        return jdbc.sql("""
                        insert into crm.rule_backtests (decision_key, xml, xml_hash, state, from_at, to_at, reached_at, total,
                                                        done, requested_by, requested_at, leased_by, leased_until)
                        values ('dunningPolicy', '', '', 'RUNNING', :now, '2026-02-01', :now, 400,
                                100, :by, :now, 'another', '2999-01-01')
                        returning id
                        """)
                .param("by", requestedBy)
                .param("now", OffsetDateTime.parse("2026-01-01T00:00:00Z"))
                .query(Long.class)
                .single();
    }

    private ResultActions start(RequestPostProcessor who, Map<String, Object> request) throws Exception {
        return mvc.perform(post(BACKTESTS)
                .with(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(request)));
    }

    private String xml() {
        return published.current("dunningPolicy").xml();
    }

    private static RequestPostProcessor analyst(String name) {
        return as(name, Groups.ANALYSTS);
    }

    private static RequestPostProcessor as(String name, String group) {
        return user(name).authorities(AuthorityUtils.createAuthorityList(group));
    }
}
