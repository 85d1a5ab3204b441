package io.closeloop.insight;

import io.closeloop.base.Refusal;
import io.closeloop.process.PeriodFigures.Scope;
import io.closeloop.process.Stage;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is to be reviewed: periods, figures that are improved, targets in force and who sells where. */
@Repository
class ReviewReader {

    private static final String TARGETS = """
            select scope, subject, figure, stage, from_day, to_day, value, currency
              from crm.current_targets
             where from_day <= :to
               and to_day >= :from
             order by scope, subject, figure, stage""";

    private final JdbcClient jdbc;

    ReviewReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A figure that is to be measured again, from the first day of a month on. */
    record Improved(
            Scope scope,
            String subject,
            String figure,
            Stage stage,
            String currency,
            BigDecimal monthTarget,
            LocalDate fromMonth) {

        ReviewSubject whose() {
            return new ReviewSubject(scope, subject);
        }
    }

    Period period(long reviewId) {
        return jdbc.sql("select from_day, to_day from crm.review_periods where review_id = :id")
                .param("id", reviewId)
                .query((row, index) -> new Period(
                        row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)))
                .single();
    }

    Improved improved(long improvementId) {
        return jdbc.sql("""
                        select scope, subject, figure, stage, currency, month_target, from_month
                          from crm.improved_figures
                         where improvement_id = :id""")
                .param("id", improvementId)
                .query(Improved.class)
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no improvement " + improvementId + " under way."));
    }

    ReviewGoals goals(Period period) {
        Map<ReviewSubject, List<Goals.Goal>> goals = new LinkedHashMap<>();
        jdbc.sql(TARGETS)
                .param("from", period.from())
                .param("to", period.to())
                .query((row, index) -> {
                    goals.computeIfAbsent(subject(row), subject -> new ArrayList<>())
                            .add(goal(row));
                    return index;
                })
                .list();
        return new ReviewGoals(period, goals);
    }

    /** Teams' names by their keys. */
    Map<String, String> teams() {
        return jdbc.sql("select team as key, name from crm.team_names order by team")
                .query(ReviewReader::pairs);
    }

    /** Sellers' teams by their user ids. */
    Map<String, String> sellers() {
        return jdbc.sql("select user_id as key, team as name from crm.team_sellers")
                .query(ReviewReader::pairs);
    }

    private static ReviewSubject subject(ResultSet row) throws SQLException {
        return new ReviewSubject(Scope.valueOf(row.getString("scope")), row.getString("subject"));
    }

    private static Goals.Goal goal(ResultSet row) throws SQLException {
        return new Goals.Goal(
                row.getString("figure"),
                row.getString("stage"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getBigDecimal("value"),
                row.getString("currency"));
    }

    private static Map<String, String> pairs(ResultSet rows) throws SQLException {
        Map<String, String> pairs = new HashMap<>();
        while (rows.next()) {
            pairs.put(rows.getString("key"), rows.getString("name"));
        }
        return pairs;
    }
}
