package io.closeloop.insight;

import io.closeloop.base.Actor;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeMap;
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
    private final TimeReader reader;
    private final Clock clock;

    Cycles(UpKeep upKeep, Sight sight, FigureReader figures, TimeReader reader, Clock clock) {
        this.upKeep = upKeep;
        this.sight = sight;
        this.figures = figures;
        this.reader = reader;
        this.clock = clock;
    }

    CycleView cycles(InsightQuery wanted, Actor actor) {
        Selection selection = sight.of(wanted, actor);
        upKeep.catchUp();
        Figures total = figures.read(selection, Dimension.ALL).total();
        List<CycleView.ClassView> classes = classes(selection);
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

    private List<CycleView.ClassView> classes(Selection selection) {
        TreeMap<Integer, Long> deals = reader.classes(selection, LAST_CLASS);
        int last = deals.isEmpty() ? -1 : deals.lastKey();
        return IntStream.rangeClosed(0, last)
                .mapToObj(i -> new CycleView.ClassView(
                        i * DAYS_A_CLASS, i == LAST_CLASS ? null : (i + 1) * DAYS_A_CLASS, deals.getOrDefault(i, 0L)))
                .toList();
    }
}
