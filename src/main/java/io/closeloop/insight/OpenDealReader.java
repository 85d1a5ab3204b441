package io.closeloop.insight;

import io.closeloop.process.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the deals that are open, and how those ended that came as far as they. */
@Repository
class OpenDealReader {

    /** What should have closed before today will close today at the earliest. */
    static final String EXPECTED_IN_PERIOD =
            "state = 'OPEN' and expected_close_date <= :to and (expected_close_date >= :from or :today >= :from) and :today <= :to";

    private static final String EXPECTED = """
            select to_char(greatest(expected_close_date, :today), 'YYYY-MM') as month, stage,
                   coalesce(risk = 'HIGH', false) as high_risk, count(*) as deals, sum(amount) as amount
              from crm.insight_deals
             where %s
               and currency = :currency
               and %s
             group by 1, 2, 3""";

    private static final String UNDATED = """
            select count(*) as deals, coalesce(sum(amount), 0) as amount
              from crm.insight_deals
             where state = 'OPEN'
               and currency = :currency
               and expected_close_date is null
               and %s""";

    private static final String CLOSED = """
            select key::integer as reached, sum(won) as won, sum(lost) as lost
              from %s outcomes
             where kind = 'REACHED'
             group by key""";

    private final JdbcClient jdbc;

    OpenDealReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    OpenDeals expected(Selection selection, String currency) {
        return new OpenDeals(jdbc
                .sql(EXPECTED.formatted(EXPECTED_IN_PERIOD, selection.filters().sql()))
                .params(selection.parameters())
                .param("currency", currency)
                .query(Expected.class)
                .list()
                .stream()
                .map(Expected::part)
                .toList());
    }

    Undated undated(Selection selection, String currency) {
        return jdbc.sql(UNDATED.formatted(selection.filters().sql()))
                .params(selection.filters().parameters())
                .param("currency", currency)
                .query(Undated.class)
                .single();
    }

    /** How far the deals came that were won or lost in the period. */
    Cohort closed(Selection selection) {
        List<Cohort.Count> counts = new ArrayList<>();
        jdbc.sql(CLOSED.formatted(SumTables.OUTCOMES.of(selection, Dimension.ALL)))
                .params(selection.parameters())
                .query(row -> {
                    int reached = row.getInt("reached");
                    counts.add(new Cohort.Count(reached, "WON", row.getLong("won")));
                    counts.add(new Cohort.Count(reached, "LOST", row.getLong("lost")));
                });
        return new Cohort(counts);
    }

    private record Expected(String month, String stage, boolean highRisk, long deals, BigDecimal amount) {

        OpenDeals.Part part() {
            return new OpenDeals.Part(month, Stage.valueOf(stage), highRisk, deals, amount);
        }
    }

    /** Open deals of which nobody said when they will close. */
    record Undated(long deals, BigDecimal amount) {}
}
