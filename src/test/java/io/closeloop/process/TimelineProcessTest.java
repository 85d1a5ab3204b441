package io.closeloop.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.closeloop.CloseloopTest;
import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.lead.LeadEngagements;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What an account's timeline tells of a case that went all the way. */
@CloseloopTest
class TimelineProcessTest {

    private static final Map<String, ?> READY_TO_BUY =
            Map.of("budget", 150_000, "urgency", "IMMEDIATE", "authority", "DECIDER");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Test
    void everythingThatHappenedIsToldWithTheNewestFirst() throws Exception {
        // given
        DealRun deal = won();

        // when
        String timeline = timeline(deal, "?size=200")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        // then
        List<String> titles = JsonPath.read(timeline, "$.items[*].title");
        assertThat(titles)
                .contains(
                        "Account recorded",
                        "Lead captured from website",
                        "Demo",
                        "Stage reached: Initial contact",
                        "Phone: First contact",
                        "Stage reached: Needs analysis",
                        "Stage reached: Solution",
                        "Stage reached: Quotation",
                        "Quote over 40000.00 CNY",
                        "Quote approved",
                        "Stage reached: Negotiation",
                        "Stage reached: Contract",
                        "Contract begun",
                        "Contract reviewed",
                        "Contract confirmed",
                        "Deal won");
        assertThat((List<String>) JsonPath.read(timeline, "$.items[?(@.title == 'Deal won')].byName"))
                .containsExactly(deal.nameOf(deal.owner()));
        List<String> moments = JsonPath.read(timeline, "$.items[*].at");
        assertThat(moments.stream().map(OffsetDateTime::parse)).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat((int) JsonPath.read(timeline, "$.total")).isEqualTo(titles.size());
    }

    @Test
    void timelineComesInPages() throws Exception {
        // given
        DealRun deal = won();
        String all = timeline(deal, "?size=200").andReturn().getResponse().getContentAsString();
        List<String> titles = JsonPath.read(all, "$.items[*].title");

        // when / then
        timeline(deal, "?size=3&page=1")
                .andExpect(jsonPath("items", hasSize(3)))
                .andExpect(jsonPath("items[*].title", is(titles.subList(3, 6))))
                .andExpect(jsonPath("total", is(titles.size())));
        timeline(deal, "?size=201").andExpect(status().isUnprocessableEntity());
        timeline(deal, "?page=-1").andExpect(status().isUnprocessableEntity());
        timeline(deal, "?sort=at").andExpect(status().isUnprocessableEntity());
    }

    @Test
    void timelineIsShownToThoseOnlyWhoSeeTheAccount() throws Exception {
        // given
        DealRun deal = won();
        String path = "/api/accounts/" + deal.account("number") + "/timeline";

        // when / then
        read(path, "somebody", Groups.SALES).andExpect(status().isNotFound());
        read(path, deal.owner(), Groups.SALES).andExpect(status().isOk());
        read("/api/accounts/AC-0000-000000/timeline", "somebody", Groups.SALES_MANAGERS)
                .andExpect(status().isNotFound());
        mvc.perform(get(path)).andExpect(status().isUnauthorized());
    }

    /** The reader takes every view of such a name: one that is made differently would break all timelines. */
    @Test
    void everyFeaturesPartHasTheSameColumns() {
        List<String> parts = jdbc.sql("""
                        select table_name || ': ' || string_agg(column_name || ' ' || data_type, ', ' order by column_name)
                          from information_schema.columns
                         where table_schema = 'crm' and table_name like '%\\_timeline'
                         group by table_name""").query(String.class).list();

        assertThat(parts)
                .hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(part -> assertThat(part)
                        .endsWith(
                                ": account_id bigint, at timestamp with time zone, by_user text, detail text, kind text,"
                                        + " reference text, title text"));
    }

    private DealRun won() {
        DealRun deal = DealRun.startedAsLead(context, READY_TO_BUY);
        context.getBean(LeadEngagements.class)
                .record(
                        deal.number(),
                        Map.of("type", "DEMO", "at", "2026-01-05T10:00:00Z"),
                        new Actor(DealRun.MANAGER, Set.of(Groups.SALES_MANAGERS)));
        deal.fire("BusinessRuleTask_ScoreLead");
        deal.assignFirstContact(deal.owner());
        for (Stage stage : Stage.values()) {
            deal.pass(stage);
        }
        return deal;
    }

    private ResultActions timeline(DealRun deal, String query) throws Exception {
        return read("/api/accounts/" + deal.account("number") + "/timeline" + query, "somebody", Groups.SALES_MANAGERS);
    }

    private ResultActions read(String path, String userId, String group) throws Exception {
        return mvc.perform(get(path).with(user(userId).authorities(AuthorityUtils.createAuthorityList(group))));
    }
}
