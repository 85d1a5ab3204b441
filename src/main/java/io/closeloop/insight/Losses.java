package io.closeloop.insight;

import io.closeloop.base.Actor;
import io.closeloop.base.Words;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Why deals were lost. */
@Service
class Losses {

    private static final String OUTCOMES = """
            select key, sum(lost) as lost, sum(won) as won,
                   coalesce(sum(lost_amount) filter (where currency = :currency), 0) as amount
              from %s outcomes
             where kind = :kind
             group by key
            having sum(lost) + sum(won) > 0
             order by 2 desc, 1
             limit 50""";

    private final UpKeep upKeep;
    private final Sight sight;
    private final SumReader sums;
    private final JdbcClient jdbc;
    private final Clock clock;

    Losses(UpKeep upKeep, Sight sight, SumReader sums, JdbcClient jdbc, Clock clock) {
        this.upKeep = upKeep;
        this.sight = sight;
        this.sums = sums;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    LossView losses(InsightQuery wanted, Actor actor) {
        Selection selection = sight.of(wanted, actor);
        upKeep.catchUp();
        SumReader.Summed summed = sums.read(selection, Dimension.ALL);
        Sums total = summed.total();
        return new LossView(
                selection.period().from(),
                selection.period().to(),
                summed.currency(),
                OffsetDateTime.now(clock),
                total.won(),
                total.lost(),
                Numbers.money(total.lostAmount()),
                parts("REASON", Words::ofCode, selection, summed),
                parts("COMPETITOR", competitor -> competitor, selection, summed),
                parts("STAGE", Words::ofCode, selection, summed));
    }

    private List<LossView.Part> parts(
            String kind, UnaryOperator<String> label, Selection selection, SumReader.Summed summed) {
        long allLost = summed.total().lost();
        return jdbc
                .sql(OUTCOMES.formatted(SumTables.OUTCOMES.of(selection, Dimension.ALL)))
                .params(selection.parameters())
                .param("kind", kind)
                .param("currency", summed.currency())
                .query(Counted.class)
                .list()
                .stream()
                .map(counted -> new LossView.Part(
                        counted.key(),
                        label.apply(counted.key()),
                        counted.lost(),
                        counted.won(),
                        Numbers.percent(counted.won(), counted.won() + counted.lost()),
                        Numbers.money(counted.amount()),
                        Numbers.percent(counted.lost(), allLost)))
                .toList();
    }

    private record Counted(String key, long lost, long won, BigDecimal amount) {}
}
