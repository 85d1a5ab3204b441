package io.closeloop.insight;

import io.closeloop.base.Actor;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** The distribution of the times that won deals took. */
@Service
class Cycles {

    private static final int DAYS_A_CLASS = 10;
    private static final int LAST_CLASS = 35;

    private final UpKeep upKeep;
    private final Sight sight;
    private final FigureReader figures;
    private final Clock clock;

    Cycles(UpKeep upKeep, Sight sight, FigureReader figures, Clock clock) {
        this.upKeep = upKeep;
        this.sight = sight;
        this.figures = figures;
        this.clock = clock;
    }

    CycleView cycles(InsightQuery wanted, Actor actor) {
        Selection selection = sight.of(wanted, actor);
        upKeep.catchUp();
        FigureReader.Result read = figures.read(selection, Dimension.ALL);
        Figures total = read.total();
        List<CycleView.ClassView> classes = classes(read.cycles().get(null));
        return new CycleView(
                selection.period().from(),
                selection.period().to(),
                OffsetDateTime.now(clock),
                classes.stream().mapToLong(CycleView.ClassView::deals).sum(),
                total.averageCycleDays(),
                total.medianCycleDays(),
                total.longestCycleDays(),
                classes);
    }

    private static List<CycleView.ClassView> classes(Times cycles) {
        SortedMap<Integer, Long> deals = cycles.classes(DAYS_A_CLASS, LAST_CLASS);
        int last = deals.isEmpty() ? -1 : deals.lastKey();
        return IntStream.rangeClosed(0, last)
                .mapToObj(i -> new CycleView.ClassView(
                        i * DAYS_A_CLASS, i == LAST_CLASS ? null : (i + 1) * DAYS_A_CLASS, deals.getOrDefault(i, 0L)))
                .toList();
    }
}
