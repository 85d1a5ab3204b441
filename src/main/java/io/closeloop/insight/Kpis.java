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
    private final TeamSums teamSums;
    private final FigureReader reader;
    private final GoalReader goals;
    private final Growths growths;
    private final Labels labels;
    private final Clock clock;

    Kpis(
            UpKeep upKeep,
            Sight sight,
            TeamSums teamSums,
            FigureReader reader,
            GoalReader goals,
            Growths growths,
            Labels labels,
            Clock clock) {
        this.upKeep = upKeep;
        this.sight = sight;
        this.teamSums = teamSums;
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
        FigureReader.Result figures = reader.read(selection, by);
        if (wanted.team() == null || Sight.seesOthers(actor)) {
            return view(selection, by, figures);
        }
        FigureReader.Result told =
                teamSums.tellOfCare(wanted.team(), selection, actor) ? figures.withoutCare() : figures;
        // A year before, a single colleague may have been active: from the growth that one's sum could be told.
        return view(selection, by, told).withoutGrowth();
    }

    private KpiView view(Selection selection, Dimension by, FigureReader.Result figures) {
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
