package io.closeloop.rules.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeloop.rules.evidence.BacktestResult.Move;
import io.closeloop.rules.evidence.BacktestResult.Obstacle;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what a back-test came to, from the cases that it has written. */
@Component
class BacktestResults {

    private static final int MOST_MOVES = 400;
    private static final int MOST_OBSTACLES = 20;

    private final JdbcClient jdbc;
    private final BacktestOutcomes outcomes;
    private final ObjectMapper json;
    private final String currency;

    BacktestResults(
            JdbcClient jdbc,
            BacktestOutcomes outcomes,
            ObjectMapper json,
            @Value("${closeloop.currency:CNY}") String currency) {
        this.jdbc = jdbc;
        this.outcomes = outcomes;
        this.json = json;
        this.currency = currency;
    }

    /** The result as JSON. */
    String of(Backtest backtest, DecisionClass classes) {
        List<Move> matrix = matrix(backtest.id());
        long shown = matrix.stream().mapToLong(Move::count).sum();
        try {
            return json.writeValueAsString(new BacktestResult(
                    classes.output(),
                    matrix,
                    repeated(backtest.id()) - shown,
                    outcomes.byClass(backtest.id(), currency),
                    outcomes.turnedAway(backtest, currency),
                    obstacles(backtest.id()),
                    currency));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Move> matrix(long backtestId) {
        return jdbc.sql("""
                        select old_class as "from", new_class as "to", count(*) as count
                          from crm.rule_backtest_cases
                         where backtest_id = ? and obstacle is null
                         group by old_class, new_class
                         order by count(*) desc, old_class, new_class
                         limit ?
                        """).params(backtestId, MOST_MOVES).query(Move.class).list();
    }

    private long repeated(long backtestId) {
        return jdbc.sql("select count(*) from crm.rule_backtest_cases where backtest_id = ? and obstacle is null")
                .param(backtestId)
                .query(Long.class)
                .single();
    }

    private List<Obstacle> obstacles(long backtestId) {
        return jdbc.sql("""
                        select obstacle as reason, count(*) as count
                          from crm.rule_backtest_cases
                         where backtest_id = ? and obstacle is not null
                         group by obstacle
                         order by count(*) desc, obstacle
                         limit ?
                        """)
                .params(backtestId, MOST_OBSTACLES)
                .query(Obstacle.class)
                .list();
    }
}
