package io.closeloop.insight;

import io.closeloop.process.Stage;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the open deals by stage, age and owner. */
@Repository
class PipelineReader {

    /** The days with which the classes of ages begin; those of the condition in SQL. */
    private static final List<Integer> AGES = List.of(0, 7, 14, 30, 60, 90);

    // "offset 0" has the days of each deal reckoned once, not for each class of ages.
    private static final String STAGES = """
            select stage,
                   count(*)                                                          as deals,
                   coalesce(sum(amount) filter (where currency = :currency), 0)      as amount,
                   count(*) filter (where stage_due_at < :now)                       as overdue,
                   percentile_cont(0.5) within group (order by days)                 as median_days,
                   count(*) filter (where days < 7)                                  as age0,
                   count(*) filter (where days >= 7  and days < 14)                  as age1,
                   count(*) filter (where days >= 14 and days < 30)                  as age2,
                   count(*) filter (where days >= 30 and days < 60)                  as age3,
                   count(*) filter (where days >= 60 and days < 90)                  as age4,
                   count(*) filter (where days >= 90)                                as age5
              from (select stage, amount, currency, stage_due_at,
                           date_part('epoch', :now - stage_entered_at) / 86400 as days
                      from crm.insight_deals
                     where state = 'OPEN'
                       and %s
                    offset 0) open
             group by stage""";

    private static final String OWNERS = """
            select rep,
                   count(*)                                                          as deals,
                   coalesce(sum(amount) filter (where currency = :currency), 0)      as amount,
                   count(*) filter (where stage_due_at < :now)                       as overdue
              from crm.insight_deals
             where state = 'OPEN'
               and %s
             group by rep
             order by 3 desc, 2 desc, 1
             limit 100""";

    private final JdbcClient jdbc;
    private final Labels labels;
    private final Clock clock;

    PipelineReader(JdbcClient jdbc, Labels labels, Clock clock) {
        this.jdbc = jdbc;
        this.labels = labels;
        this.clock = clock;
    }

    /** All stages in their order, those without open deals too. */
    List<PipelineView.StageView> stages(Selection selection, String currency) {
        Map<String, Open> open = of(STAGES, selection, currency).query(Open.class).list().stream()
                .collect(Collectors.toMap(Open::stage, Function.identity()));
        return Arrays.stream(Stage.values())
                .map(stage -> open.getOrDefault(stage.name(), Open.none(stage)).view(stage))
                .toList();
    }

    List<PipelineView.OwnerView> owners(Selection selection, String currency) {
        List<Owned> owned = of(OWNERS, selection, currency).query(Owned.class).list();
        UnaryOperator<String> label =
                labels.of(Dimension.REP, owned.stream().map(Owned::rep).toList());
        return owned.stream()
                .map(owner -> new PipelineView.OwnerView(
                        owner.rep().isEmpty() ? null : owner.rep(),
                        label.apply(owner.rep()),
                        owner.deals(),
                        Numbers.money(owner.amount()),
                        owner.overdue()))
                .toList();
    }

    private JdbcClient.StatementSpec of(String sql, Selection selection, String currency) {
        return jdbc.sql(sql.formatted(selection.filters().sql()))
                .params(selection.filters().parameters())
                .param("currency", currency)
                .param("now", OffsetDateTime.now(clock));
    }

    private record Owned(String rep, long deals, BigDecimal amount, long overdue) {}

    private record Open(
            String stage,
            long deals,
            BigDecimal amount,
            long overdue,
            BigDecimal medianDays,
            long age0,
            long age1,
            long age2,
            long age3,
            long age4,
            long age5) {

        static Open none(Stage stage) {
            return new Open(stage.name(), 0, BigDecimal.ZERO, 0, null, 0, 0, 0, 0, 0, 0);
        }

        PipelineView.StageView view(Stage of) {
            long[] ages = {age0, age1, age2, age3, age4, age5};
            return new PipelineView.StageView(
                    stage,
                    of.label(),
                    deals,
                    Numbers.money(amount),
                    overdue,
                    Numbers.time(medianDays),
                    IntStream.range(0, ages.length)
                            .mapToObj(i -> new PipelineView.AgeView(
                                    AGES.get(i), i + 1 < ages.length ? AGES.get(i + 1) : null, ages[i]))
                            .toList());
        }
    }
}
