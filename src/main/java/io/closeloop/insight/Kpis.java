package io.closeloop.insight;

import io.closeloop.base.Actor;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/** The key figures, by period and dimension. */
@Service
class Kpis {

    /** A longer period is told by those of its months, quarters or years in which something happened. */
    private static final int MOST_MONTHS = 600;

    private final UpKeep upKeep;
    private final Sight sight;
    private final FigureReader reader;
    private final GoalReader goals;
    private final Growths growths;
    private final Labels labels;
    private final Clock clock;

    Kpis(
            UpKeep upKeep,
            Sight sight,
            FigureReader reader,
            GoalReader goals,
            Growths growths,
            Labels labels,
            Clock clock) {
        this.upKeep = upKeep;
        this.sight = sight;
        this.reader = reader;
        this.goals = goals;
        this.growths = growths;
        this.labels = labels;
        this.clock = clock;
    }

    KpiView kpi(InsightQuery wanted, Dimension by, Actor actor) {
        upKeep.catchUp();
        boolean isOneSum = by == Dimension.ALL || by == Dimension.TEAM;
        Selection selection = isOneSum ? sight.ofSums(wanted, actor) : sight.of(wanted, actor);
        KpiView view = kpi(selection, by);
        // A year before, a single colleague may have been active: from the growth that one's sum could be told.
        return wanted.team() == null || Sight.seesOthers(actor) ? view : view.withoutGrowth();
    }

    private KpiView kpi(Selection selection, Dimension by) {
        FigureReader.Result figures = reader.read(selection, by);
        Collection<String> keys = keys(selection.period(), by, figures);
        UnaryOperator<String> label = labels.of(by, keys);
        List<KpiView.Row> rows = keys.stream()
                .map(key -> new KpiView.Row(key.isEmpty() ? null : key, label.apply(key), figures.of(key)))
                .toList();
        return new KpiView(
                selection.period().from(),
                selection.period().to(),
                by == Dimension.ALL ? null : by.key(),
                figures.currency(),
                OffsetDateTime.now(clock),
                rows,
                figures.total(),
                growths.of(selection, figures.total().wonAmount(), figures.currency()),
                TargetFigures.of(goals.read(selection), figures.currency()));
    }

    private static Collection<String> keys(Period period, Dimension by, FigureReader.Result figures) {
        if (by == Dimension.ALL) {
            return List.of("");
        }
        boolean complete = by.isPeriod()
                && period.hasBeginning()
                && ChronoUnit.MONTHS.between(period.from(), period.to()) < MOST_MONTHS;
        Set<String> keys = figures.keys();
        if (complete) {
            keys.addAll(period.keys(by));
        }
        return keys;
    }
}
