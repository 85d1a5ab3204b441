package io.closeloop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Groups;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What is told about leads, and to whom. */
@CloseloopTest
class ReadLeadsTest {

    private static final RequestPostProcessor REP = Poster.as("rita", Groups.SALES);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private Poster poster;

    @BeforeEach
    void connect() {
        poster = new Poster(mvc);
    }

    @Test
    void sellerSeesWhatTheyPostedAndNoOtherSellersLead() throws Exception {
        // given
        String others = poster.number(Poster.lead());
        String own = poster.field(poster.send(REP, "/api/leads", Poster.lead()), "number");

        // then
        poster.read(REP, "/api/leads/" + own).andExpect(status().isOk());
        poster.read(REP, "/api/leads/" + others).andExpect(status().isNotFound());
        poster.read(Poster.MARKETING, "/api/leads/" + others).andExpect(status().isOk());
        poster.read(REP, "/api/leads?q=" + others).andExpect(jsonPath("total").value(0));
        poster.send(REP, "/api/leads/" + others + "/claim", "{}").andExpect(status().isNotFound());
        poster.send(REP, "/api/leads/" + others + "/engagements", Map.of("type", "DEMO"))
                .andExpect(status().isNotFound());
    }

    @Test
    void poolIsShownToSellersOnly() throws Exception {
        // given
        String number = poster.number(Poster.lead());
        jdbc.sql("update crm.leads set status = 'POOL' where number = ?")
                .param(number)
                .update();

        // then
        poster.read(REP, "/api/leads/" + number).andExpect(status().isOk());
        poster.read(Poster.as("newcomer"), "/api/leads/" + number).andExpect(status().isNotFound());
        poster.read(Poster.as("newcomer"), "/api/leads?q=" + number)
                .andExpect(jsonPath("total").value(0));
    }

    @Test
    void leadsAreFoundByNumberMailCompanyAndContact() throws Exception {
        // given
        Map<String, Object> lead = Poster.lead();
        lead.put("contactName", "Zoë " + lead.get("company"));
        String number = poster.number(lead);

        // then
        for (Object search : new Object[] {number, lead.get("email"), lead.get("company"), lead.get("contactName")}) {
            poster.read(Poster.MARKETING, "/api/leads?q={search}", search)
                    .andExpect(jsonPath("items", hasSize(1)))
                    .andExpect(jsonPath("items[0].number").value(number));
        }
    }

    @Test
    void listIsFilteredPagedAndSorted() throws Exception {
        // given
        poster.number(Poster.lead());
        poster.number(Poster.lead());

        // then
        poster.read(Poster.MARKETING, "/api/leads?status=NEW&source=WEBSITE&size=1&sort=-company")
                .andExpect(status().isOk())
                .andExpect(jsonPath("items", hasSize(1)))
                .andExpect(jsonPath("items[*].status", everyItem(is("NEW"))));
    }

    @ParameterizedTest
    @CsvSource({
        "status=OLD,       status",
        "source=new,       source",
        "size=201,         size",
        "page=-1,          page",
        "page=first,       page",
        "sort=need,        sort",
        "'sort=id;drop',   sort"
    })
    void oddQueriesAreRefused(String query, String field) throws Exception {
        poster.read(Poster.MARKETING, "/api/leads?" + query)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("errors[0].field").value(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", "owner"})
    void textThatTheDatabaseCannotTakeIsRefused(String parameter) throws Exception {
        poster.read(Poster.MARKETING, "/api/leads?" + parameter + "={text}", "a\0b")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("errors[0].field").value(parameter));
    }

    @ParameterizedTest
    @CsvSource({
        "type,   DANCE",
        "at,     2026-02-30T10:00:00Z",
        "at,     2999-01-01T00:00:00Z",
        "at,     -999999-01-01T00:00:00Z",
        "colour, red"
    })
    void oddEngagementsAreRefused(String field, String value) throws Exception {
        // given
        String number = poster.number(Poster.lead());
        Map<String, Object> engagement = new HashMap<>(Map.of("type", "DEMO"));
        engagement.put(field, value);

        // then
        poster.send(Poster.MARKETING, "/api/leads/" + number + "/engagements", engagement)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("errors[0].field").value(field));
    }

    @Test
    void engagementIsAccepted() throws Exception {
        // given
        String number = poster.number(Poster.lead());

        // when
        var answer = poster.send(
                Poster.MARKETING,
                "/api/leads/" + number + "/engagements",
                Map.of("type", "WEBINAR", "at", "2026-01-05T10:00:00+08:00", "detail", "asked a question"));

        // then
        answer.andExpect(status().isAccepted());
        assertThat(answer.andReturn().getResponse().getContentAsString()).isEmpty();
    }

    @Test
    void unknownNumbersAreNotFound() throws Exception {
        poster.read(Poster.MARKETING, "/api/leads/LD-1999-000001").andExpect(status().isNotFound());
        poster.send(Poster.MARKETING, "/api/leads/LD-1999-000001/engagements", Map.of("type", "DEMO"))
                .andExpect(status().isNotFound());
    }
}
