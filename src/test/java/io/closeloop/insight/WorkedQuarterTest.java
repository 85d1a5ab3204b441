package io.closeloop.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The quarter that the product's description works out by hand. */
@CloseloopTest
class WorkedQuarterTest {

    private static final Actor EXECUTIVE = new Actor("evan", Set.of(Groups.EXECUTIVES));
    private static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);

    @Autowired
    private Kpis kpis;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theQuartersFiguresAreThoseWorkedOutByHand() {
        // given 120 leads, 36 of them won after 45 days for 45,000 each; 9 customers bought again later
        RawSales sales = new RawSales(jdbc);
        for (int i = 0; i < 120; i++) {
            LocalDate captured = BEGIN.plusDays(i % 40);
            long lead = sales.lead(captured, null, null);
            if (i < 36) {
                long account = sales.account();
                sales.deal(new RawSales.Deal(captured.plusDays(2))
                        .from(lead)
                        .by(account)
                        .won(captured.plusDays(45), "45000"));
                if (i < 9) {
                    sales.deal(new RawSales.Deal(LocalDate.of(2024, 4, 2))
                            .by(account)
                            .won(LocalDate.of(2024, 5, 1), "1000"));
                }
            }
        }

        // when
        KpiView quarter = kpis.kpi(
                new InsightQuery(
                        BEGIN, LocalDate.of(2024, 3, 31), null, null, null, null, null, null, sales.campaign, null),
                Dimension.QUARTER,
                EXECUTIVE);

        // then
        Figures figures = quarter.total();
        assertThat(figures.leads()).isEqualTo(120);
        assertThat(figures.won()).isEqualTo(36);
        assertThat(figures.leadConversion()).isEqualByComparingTo("30.00");
        assertThat(figures.averageCustomerValue()).isEqualByComparingTo("45000.00");
        assertThat(figures.averageDeal()).isEqualByComparingTo("45000.00");
        assertThat(figures.repurchaseRate()).isEqualByComparingTo("25.00");
        assertThat(figures.averageCycleDays()).isEqualByComparingTo("45");
        assertThat(quarter.rows()).singleElement().satisfies(row -> {
            assertThat(row.key()).isEqualTo("2024-Q1");
            assertThat(row.figures()).isEqualTo(figures);
        });
    }
}
