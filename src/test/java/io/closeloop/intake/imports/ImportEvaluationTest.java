package io.closeloop.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports the evaluation data with the example mappings and compares with figures computed independently. */
@CloseloopTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfEnvironmentVariable(
        named = "CLOSELOOP_EVALUATION_DATA",
        matches = ".+",
        disabledReason = "CLOSELOOP_EVALUATION_DATA does not name the folder with the evaluation data.")
class ImportEvaluationTest {

    // By the file's ids, for other tests of the same database have deals in dollars too.
    private static final String DEALS =
            " from crm.opportunities where imported and currency = 'USD' and external_id ~ '^[0-9A-Z]{8}$' ";
    private static final String LEADS = " from crm.leads where email like 'lead-%@example.invalid' ";

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcClient jdbc;

    private EvaluationData data;

    @BeforeAll
    void importEverything() throws IOException {
        data = EvaluationData.imported(imports);
    }

    @Test
    void everyRowIsTaken() {
        assertThat(text("select count(*)" + DEALS)).isEqualTo("8800");
        assertThat(data.opportunities().created()).isEqualTo(8_800);
        assertThat(data.opportunities().rejected() + data.opportunities().duplicates())
                .isZero();
        assertThat(text("select count(*)" + LEADS)).isEqualTo("9240");
        assertThat(data.leads().created()).isEqualTo(9_240);
        assertThat(data.leads().rejected() + data.leads().duplicates()).isZero();
        assertThat(text("select count(distinct account_id)" + DEALS)).isEqualTo("85");
        assertThat(text("select count(*) from crm.team_members where team in"
                        + " ('dustin-brinkmann', 'melvin-marxen', 'cara-losch', 'rocco-neubert', 'celia-rouche',"
                        + " 'summer-sewald')"))
                .isEqualTo("35");
    }

    @Test
    void importingAgainCreatesNothing() throws IOException {
        // when
        ImportStatus deals = EvaluationData.importDeals(imports);

        // then
        assertThat(deals.created()).isZero();
        assertThat(deals.duplicates()).isEqualTo(8_800);
    }

    @Test
    void dealsAreInTheirStatesAndStages() {
        assertThat(text("select count(*) filter (where state = 'WON') || ' ' || count(*) filter (where state = 'LOST')"
                        + "|| ' ' || count(*) filter (where state = 'OPEN' and stage = 'NEEDS_ANALYSIS')"
                        + "|| ' ' || count(*) filter (where state = 'OPEN' and stage = 'INITIAL_CONTACT')" + DEALS))
                .isEqualTo("4238 2473 1589 500");
    }

    @Test
    void openDealsRunInTheirStageWithATaskForTheirOwner() {
        assertThat(text("select count(*) from crm.opportunities deal"
                        + " join act_ru_execution work on work.business_key_ = deal.case_number"
                        + " join act_ru_task task on task.proc_inst_id_ = work.id_ and task.assignee_ = deal.owner"
                        + " where deal.currency = 'USD' and deal.state = 'OPEN' and task.task_def_key_ = case deal.stage"
                        + " when 'INITIAL_CONTACT' then 'UserTask_ContactCustomer' else 'UserTask_AnalyseNeeds' end"))
                .isEqualTo("2089");
    }

    @Test
    void theWonDealsHaveTheirValueAndCycle() {
        assertThat(text("select round(avg(case state when 'WON' then 100.0 else 0 end), 2)" + DEALS
                        + "and state in ('WON', 'LOST')"))
                .isEqualTo("63.15");
        assertThat(text("select sum(amount) || ' ' || round(avg(amount), 2)" + DEALS + "and state = 'WON'"))
                .isEqualTo("10005534.00 2360.91");
        String cycle = "extract(epoch from closed_at - created_at) / 86400";
        assertThat(text("select round(avg(%1$s), 3) || ' ' || percentile_cont(0.5) within group (order by %1$s) || ' ' "
                                .formatted(cycle)
                        + "|| round(max(%s))".formatted(cycle) + DEALS + "and state = 'WON'"))
                .isEqualTo("51.782 57 138");
    }

    @Test
    void theRegionsAreThoseOfTheSellersTeams() {
        assertThat(jdbc.sql("select region || ' ' || count(*) filter (where state = 'WON')"
                                + "|| ' ' || count(*) filter (where state = 'LOST')"
                                + "|| ' ' || sum(amount) filter (where state = 'WON')" + DEALS
                                + "group by region order by region")
                        .query(String.class)
                        .list())
                .containsExactly("Central 1629 975 3346293.00", "East 1171 687 3090594.00", "West 1438 811 3568647.00");
    }

    @Test
    void whatTheFileLacksIsEmptyAndWhatItSpellsOtherwiseIsTranslated() {
        assertThat(text("select count(*)" + DEALS + "and account_id is null and state = 'OPEN'"))
                .isEqualTo("1425");
        assertThat(text("select count(distinct product)" + DEALS)).isEqualTo("7");
        assertThat(text("select count(*)" + DEALS + "and product = 'GTXPro'")).isEqualTo("0");
        assertThat(text("select count(*)" + DEALS + "and state = 'LOST' and lost_reason = 'UNKNOWN'"))
                .isEqualTo("2473");
        assertThat(text("select count(distinct owner)" + DEALS)).isEqualTo("30");
        assertThat(text("select count(*) from crm.accounts where industry = 'technolgy' or region = 'Philipines'"))
                .isEqualTo("0");
    }

    @Test
    void leadsThatConvertedAreHistoryWithoutAProcess() {
        assertThat(text("select count(*)" + LEADS + "and converted_at is not null and status = 'QUALIFIED'"))
                .isEqualTo("3561");
        assertThat(text("select count(*)" + LEADS + "and closed_at is not null and converted_at is null"))
                .isEqualTo("0");
        assertThat(text("select count(*) from crm.leads lead"
                        + " join act_hi_procinst work on work.business_key_ = lead.number"
                        + " where lead.converted_at is not null"))
                .isEqualTo("0");
    }

    @Test
    void leadsKeepTheirSources() {
        assertThat(jdbc.sql("select campaign || ' ' || count(*)" + LEADS
                                + "and campaign in ('Google', 'Direct Traffic', 'Olark Chat', 'Organic Search', 'Reference',"
                                + " 'Welingak Website') group by campaign order by count(*) desc")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "Google 2868",
                        "Direct Traffic 2543",
                        "Olark Chat 1755",
                        "Organic Search 1154",
                        "Reference 534",
                        "Welingak Website 142");
        assertThat(text("select count(distinct campaign) || ' ' || count(*) filter (where campaign is null)" + LEADS))
                .isEqualTo("21 36");
        assertThat(text("select count(*)" + LEADS + "and 'Select' in (industry, region, need, position)"))
                .isEqualTo("0");
    }

    private String text(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
