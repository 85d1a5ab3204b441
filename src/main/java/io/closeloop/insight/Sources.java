package io.closeloop.insight;

import io.closeloop.base.Actor;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/** The sources of leads and their campaigns. */
@Service
class Sources {

    private static final int MOST_CAMPAIGNS = 200;

    private final UpKeep upKeep;
    private final Sight sight;
    private final FigureReader figures;
    private final ReachReader reaches;
    private final Labels labels;
    private final Clock clock;

    Sources(UpKeep upKeep, Sight sight, FigureReader figures, ReachReader reaches, Labels labels, Clock clock) {
        this.upKeep = upKeep;
        this.sight = sight;
        this.figures = figures;
        this.reaches = reaches;
        this.labels = labels;
        this.clock = clock;
    }

    SourceView sources(InsightQuery wanted, Actor actor) {
        Selection selection = sight.of(wanted, actor);
        upKeep.catchUp();
        FigureReader.Result bySource = figures.read(selection, Dimension.SOURCE);
        return new SourceView(
                selection.period().from(),
                selection.period().to(),
                bySource.currency(),
                OffsetDateTime.now(clock),
                rows(bySource, selection, Dimension.SOURCE),
                rows(figures.read(selection, Dimension.CHANNEL), selection, Dimension.CHANNEL),
                rows(figures.read(selection, Dimension.CAMPAIGN), selection, Dimension.CAMPAIGN));
    }

    /** Those with most leads first. */
    private List<SourceView.Row> rows(FigureReader.Result figuresBy, Selection selection, Dimension by) {
        Map<String, ReachReader.Reach> reached = reaches.read(selection, by);
        UnaryOperator<String> label = labels.of(by, figuresBy.keys());
        return figuresBy.keys().stream()
                .map(key -> row(
                        key,
                        label.apply(key),
                        reached.getOrDefault(key, ReachReader.Reach.NOT_COUNTED),
                        figuresBy.of(key)))
                .sorted(Comparator.comparingLong(
                                (SourceView.Row row) -> row.figures().leads())
                        .reversed())
                .limit(MOST_CAMPAIGNS)
                .toList();
    }

    private static SourceView.Row row(String key, String label, ReachReader.Reach reach, Figures figures) {
        BigDecimal cost = figures.cost();
        return new SourceView.Row(
                key.isEmpty() ? null : key,
                label,
                reach.reach(),
                reach.clicks(),
                reach.visitors(),
                cost == null || reach.clicks() == null ? null : Numbers.moneyEach(cost, reach.clicks()),
                reach.visitors() == null ? null : Numbers.percent(figures.leads(), reach.visitors()),
                figures);
    }
}
