package io.closeloop.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.base.FieldError;
import io.closeloop.base.RowResult;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CloseloopTest
class OpportunityImportTest {

    @Autowired
    private OpportunityImport opportunityImport;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    private final String externalId = UUID.randomUUID().toString();

    @Test
    void wonDealKeepsItsHistoryAndPassedGatesAreMarkedAsImported() {
        // when
        RowResult result = takeIn(Map.of(
                "state",
                "WON",
                "amount",
                "1054",
                "engagedOn",
                "2012-10-20",
                "closedOn",
                "2013-03-01",
                "product",
                "P1"));

        // then
        assertThat(result).isEqualTo(RowResult.CREATED);
        assertThat(stages())
                .containsExactly(
                        "INITIAL_CONTACT ADVANCED t",
                        "NEEDS_ANALYSIS ADVANCED t",
                        "SOLUTION ADVANCED t",
                        "QUOTATION ADVANCED t",
                        "NEGOTIATION ADVANCED t",
                        "CONTRACT WON t");
        assertThat(column("(closed_at at time zone 'Asia/Shanghai')::date::text"))
                .isEqualTo("2013-03-01");
    }

    @Test
    void lostDealNeedsNoDates() {
        // when
        RowResult result = takeIn(
                Map.of("state", "LOST", "stage", "NEEDS_ANALYSIS", "lostReason", "UNKNOWN", "competitor", "UNKNOWN"));

        // then
        assertThat(result).isEqualTo(RowResult.CREATED);
        assertThat(stages()).containsExactly("INITIAL_CONTACT ADVANCED t", "NEEDS_ANALYSIS LOST t");
    }

    @Test
    void openDealWaitsInItsStageWithATaskForItsOwner() {
        // when
        takeIn(Map.of("state", "OPEN", "stage", "SOLUTION", "deliveryDays", "30"));

        // then
        assertThat(stages()).last().isEqualTo("SOLUTION - t");
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(column("number"))
                        .singleResult()
                        .getName())
                .isEqualTo("Draft solution");
        assertThat(column("(accepted_at is not null)::text")).isEqualTo("true");
    }

    @Test
    void importingAgainCreatesNothing() {
        // given
        Map<String, Object> row = Map.of("state", "OPEN", "stage", "INITIAL_CONTACT");
        takeIn(row);

        // when
        RowResult again = takeIn(row);

        // then
        assertThat(again).isEqualTo(RowResult.KNOWN);
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(column("number"))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void sameRowTwiceInABatchIsOneDeal() {
        // given
        ImportedOpportunity row =
                new ImportedOpportunity(externalId, null, null, null, Map.of("state", "WON", "amount", 5));

        // when / then
        assertThat(opportunityImport.takeIn(List.of(row, row))).containsExactly(RowResult.CREATED, RowResult.KNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            state=WON                                                                  | amount
            state=WON;amount=-1                                                        | amount
            state=WON;amount=1;stage=SOLUTION                                          | stage
            state=LOST;stage=SOLUTION;competitor=X                                     | lostReason
            state=LOST;stage=SOLUTION;lostReason=PRICE                                 | competitor
            state=LOST;lostReason=PRICE;competitor=X                                   | stage
            state=OPEN                                                                 | stage
            state=OPEN;stage=LIMBO                                                     | stage
            state=OPEN;stage=SOLUTION;closedOn=2020-01-01                              | closedOn
            state=OPEN;stage=SOLUTION;differentiators=much better                      | differentiators
            state=OPEN;stage=SOLUTION;engagedOn=2020-02-30                             | engagedOn
            state=OPEN;stage=SOLUTION;engagedOn=2999-01-01                             | engagedOn
            state=OPEN;stage=SOLUTION;currency=cny                                     | currency
            state=OPEN;stage=SOLUTION;source=MOON                                      | source
            state=ON_HOLD;stage=SOLUTION                                               | state
            state=WON;amount=1;engagedOn=2020-02-02;closedOn=2020-01-01                | closedOn
            """)
    void rowThatMakesNoSenseIsRefusedWithItsFieldAndLeavesTheOthersAlone(String fields, String field) {
        // given
        Map<String, String> bad = java.util.Arrays.stream(fields.strip().split(";"))
                .map(pair -> pair.split("="))
                .collect(java.util.stream.Collectors.toMap(pair -> pair[0], pair -> pair[1]));

        // when
        List<RowResult> results = opportunityImport.takeIn(List.of(
                new ImportedOpportunity(externalId + "-bad", null, null, null, bad),
                new ImportedOpportunity(externalId, null, null, null, Map.of("state", "WON", "amount", 5))));

        // then
        assertThat(results.get(0).errors()).extracting(FieldError::field).containsExactly(field);
        assertThat(results.get(1)).isEqualTo(RowResult.CREATED);
    }

    private RowResult takeIn(Map<String, ?> fields) {
        return opportunityImport
                .takeIn(List.of(new ImportedOpportunity(externalId, "seller-1", null, null, fields)))
                .get(0);
    }

    private String column(String expression) {
        return jdbc.sql("select " + expression + " from crm.opportunities where external_id = :id")
                .param("id", externalId)
                .query(String.class)
                .single();
    }

    private List<String> stages() {
        return jdbc.sql("""
                        select e.stage || ' ' || coalesce(e.outcome, '-') || ' ' || left(e.imported::text, 1)
                          from crm.stage_entries e
                          join crm.opportunities o on o.id = e.opportunity_id
                         where o.external_id = :id
                         order by e.id""").param("id", externalId).query(String.class).list();
    }
}
