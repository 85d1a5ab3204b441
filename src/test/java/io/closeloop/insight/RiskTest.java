package io.closeloop.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.closeloop.process.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deals at risk and why. */
@CloseloopTest
class RiskTest {

    private static final Actor EXECUTIVE = new Actor("evan", Set.of(Groups.EXECUTIVES));
    private static final LocalDate OPENED = LocalDate.of(2024, 1, 1);

    @Autowired
    private Risks risks;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aDealThatIsPutOffAndLeftAloneIsAtRisk() {
        // given
        RawSales sales = new RawSales(jdbc);
        long deal = sales.deal(new RawSales.Deal(OPENED).in(Stage.QUOTATION).expectedOn(OPENED));
        Page<RiskView> before = atRisk(sales);
        assertThat(before.items()).singleElement().satisfies(risk -> {
            assertThat(risk.reasons()).contains("No follow-up is planned.", "The expected close date has passed.");
        });

        // when
        putOff(deal, 10);
        atRisk(sales);
        putOff(deal, 20);

        // then
        assertThat(atRisk(sales).items()).singleElement().satisfies(risk -> {
            assertThat(risk.reasons()).contains("The close date was put off more than once.");
            assertThat(risk.score()).isEqualTo(before.items().get(0).score() + 25);
        });
    }

    @Test
    void aDealThatEndedIsAtRiskNoMore() {
        // given
        RawSales sales = new RawSales(jdbc);
        long deal = sales.deal(new RawSales.Deal(OPENED).expectedOn(OPENED));
        assertThat(atRisk(sales).total()).isEqualTo(1);

        // when
        jdbc.sql("update crm.opportunities set state = 'WON', closed_at = now() where id = ?")
                .param(deal)
                .update();

        // then
        assertThat(atRisk(sales).total()).isZero();
    }

    @Test
    void aDealThatCannotBeJudgedHoldsNoOtherAndComesAgainTheNextDay() {
        // given
        RawSales sales = new RawSales(jdbc);
        long broken = sales.deal(new RawSales.Deal(OPENED).expectedOn(OPENED));
        long sound = sales.deal(new RawSales.Deal(OPENED).expectedOn(OPENED));
        jdbc.sql("""
                        create function crm.break_one() returns trigger language plpgsql as $$
                        begin
                            raise exception 'broken';
                        end $$""").update();
        jdbc.sql("create trigger break_one before insert on crm.insight_risks for each row when (new.deal_id = %d)"
                                .formatted(broken)
                        + " execute function crm.break_one()")
                .update();

        // when
        Page<RiskView> judged = atRisk(sales);

        // then
        jdbc.sql("drop trigger break_one on crm.insight_risks").update();
        jdbc.sql("drop function crm.break_one()").update();
        assertThat(judged.items()).extracting(risk -> risk.deal().number()).containsExactly("OP-T-" + sound);
        assertThat(jdbc.sql("select look_at > now() and look_at < now() + interval '1 day 1 minute'"
                                + " from crm.insight_risk_looks where deal_id = ?")
                        .param(broken)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"NordLift, true", "Noneworthy Ltd, true", "None known., false", "' none ', false", "无, false"})
    void onlyACompetitorThatIsSomebodySpeaksAgainstADeal(String competitor, boolean isNamed) {
        // given
        RawSales sales = new RawSales(jdbc);
        long deal = sales.deal(new RawSales.Deal(OPENED).expectedOn(OPENED));
        jdbc.sql("update crm.opportunities set competitor = ? where id = ?")
                .params(competitor, deal)
                .update();

        // when
        List<String> reasons = atRisk(sales).items().get(0).reasons();

        // then
        assertThat(reasons.contains("A competitor is named.")).isEqualTo(isNamed);
    }

    private void putOff(long deal, int days) {
        jdbc.sql("update crm.opportunities set expected_close_date = expected_close_date + ? where id = ?")
                .params(days, deal)
                .update();
    }

    private Page<RiskView> atRisk(RawSales sales) {
        return risks.atRisk(
                new InsightQuery(null, null, null, null, null, null, null, null, sales.campaign, null),
                new PageQuery(null, null, null),
                EXECUTIVE);
    }
}
