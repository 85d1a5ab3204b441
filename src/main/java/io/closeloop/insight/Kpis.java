package io.closeloop.insight;

import io.closeloop.base.Actor;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/** The key figures, by period and dimension. */
@Service
class Kpis {

    /** A longer period is told by those of its months, quarters or years in which something happened. */
    private static final int MOST_MONTHS = 600;

    private final UpKeep upKeep;
    private final Sight sight;
    private final SumReader sums;
    private final PurchaseReader purchases;
    private final Labels labels;
    private final Clock clock;

    Kpis(UpKeep upKeep, Sight sight, SumReader sums, PurchaseReader purchases, Labels labels, Clock clock) {
        this.upKeep = upKeep;
        this.sight = sight;
        this.sums = sums;
        this.purchases = purchases;
        this.labels = labels;
        this.clock = clock;
    }

    KpiView kpi(InsightQuery wanted, Dimension by, Actor actor) {
        Selection selection = sight.of(wanted, by, actor);
        upKeep.catchUp();
        return kpi(selection, by);
    }

    private KpiView kpi(Selection selection, Dimension by) {
        SumReader.Summed summed = sums.read(selection, by);
        PurchaseReader.Purchased purchased = purchases.read(selection, summed.currency(), by);
        Collection<String> keys = keys(selection.period(), by, summed);
        UnaryOperator<String> label = labels.of(by, keys);
        List<KpiView.Row> rows = keys.stream()
                .map(key -> new KpiView.Row(
                        key.isEmpty() ? null : key,
                        label.apply(key),
                        Figures.of(summed.of(key), purchased.of(key), Money.NONE, Care.NONE)))
                .toList();
        return new KpiView(
                selection.period().from(),
                selection.period().to(),
                by == Dimension.ALL ? null : by.key(),
                summed.currency(),
                OffsetDateTime.now(clock),
                rows,
                Figures.of(summed.total(), purchased.total(), Money.NONE, Care.NONE));
    }

    private static Collection<String> keys(Period period, Dimension by, SumReader.Summed summed) {
        if (by == Dimension.ALL) {
            return List.of("");
        }
        boolean complete = by.isPeriod()
                && period.hasBeginning()
                && ChronoUnit.MONTHS.between(period.from(), period.to()) < MOST_MONTHS;
        Collection<String> keys = new TreeSet<>(summed.byKey().keySet());
        if (complete) {
            keys.addAll(period.keys(by));
        }
        return keys;
    }
}
