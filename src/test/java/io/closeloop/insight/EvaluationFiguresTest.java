package io.closeloop.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.intake.imports.EvaluationData;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures of the imported evaluation data against those that were computed without us. */
@CloseloopTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfEnvironmentVariable(
        named = EvaluationData.FOLDER,
        matches = ".+",
        disabledReason = "CLOSELOOP_EVALUATION_DATA does not name the folder with the evaluation data.")
class EvaluationFiguresTest {

    private static final Actor EXECUTIVE = new Actor("evan", Set.of(Groups.EXECUTIVES));
    private static final LocalDate FIRST_DEAL = LocalDate.of(2016, 10, 1);
    private static final LocalDate LAST_DEAL = LocalDate.of(2017, 12, 31);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Kpis kpis;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void importEverything() throws IOException {
        EvaluationData.imported(context.getBean("imports"));
    }

    @Test
    void theDealsFiguresAreThoseOfTheFacts() {
        Figures figures = deals(Dimension.ALL).total();
        assertThat(figures.won()).isEqualTo(4_238);
        assertThat(figures.lost()).isEqualTo(2_473);
        assertThat(figures.open()).isEqualTo(1_589);
        assertThat(figures.winRate()).isEqualByComparingTo("63.15");
        assertThat(figures.wonAmount()).isEqualByComparingTo("10005534");
        assertThat(figures.averageDeal()).isEqualByComparingTo("2360.91");
        assertThat(figures.averageCycleDays()).isEqualByComparingTo("51.782");
        assertThat(figures.medianCycleDays()).isEqualByComparingTo("57");
        assertThat(figures.longestCycleDays()).isEqualByComparingTo("138");
        assertThat(figures.leadConversion()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"West, 1438, 811, 3568647", "Central, 1629, 975, 3346293", "East, 1171, 687, 3090594"})
    void theRegionsFiguresAreThoseOfTheFacts(String region, long won, long lost, String amount) {
        Figures figures = byKey(deals(Dimension.REGION)).get(region);
        assertThat(figures.won()).isEqualTo(won);
        assertThat(figures.lost()).isEqualTo(lost);
        assertThat(figures.wonAmount()).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "Google, 2868, 39.99",
        "Direct Traffic, 2543, 32.17",
        "Olark Chat, 1755, 25.53",
        "Organic Search, 1154, 37.78",
        "Reference, 534, 91.76",
        "Welingak Website, 142, 98.59"
    })
    void leadConversionIsThatOfTheFacts(String campaign, long leads, String conversion) {
        Figures figures =
                kpis.kpi(of(null, null, campaign), Dimension.ALL, EXECUTIVE).total();
        assertThat(figures.leads()).isEqualTo(leads);
        assertThat(figures.leadConversion()).isEqualByComparingTo(conversion);
        assertThat(figures.won()).isZero();
        assertThat(figures.averageDeal()).isNull();
    }

    @Test
    void allLeadsTogetherConvertAsTheFactsSay() {
        kpis.kpi(of(null, null, null), Dimension.ALL, EXECUTIVE);
        assertThat(jdbc.sql("""
                        select count(*) || ' ' || count(won_on) || ' ' || round(100.0 * count(won_on) / count(*), 2)
                          from crm.insight_leads
                          join crm.leads on leads.id = lead_id
                         where email like 'lead-%@example.invalid'""").query(String.class).single()).isEqualTo("9240 3561 38.54");
    }

    private KpiView deals(Dimension by) {
        return kpis.kpi(of(FIRST_DEAL, LAST_DEAL, null), by, EXECUTIVE);
    }

    private static InsightQuery of(LocalDate from, LocalDate to, String campaign) {
        return new InsightQuery(from, to, null, null, null, null, null, null, campaign, null);
    }

    private static Map<String, Figures> byKey(KpiView view) {
        return view.rows().stream()
                .filter(row -> row.key() != null)
                .collect(Collectors.toMap(KpiView.Row::key, KpiView.Row::figures));
    }
}
