package io.closeloop.insight;

import io.closeloop.base.Actor;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Service;

/** The deals that are open now. */
@Service
class Pipelines {

    private final UpKeep upKeep;
    private final Sight sight;
    private final SumReader sums;
    private final PipelineReader reader;
    private final Clock clock;

    Pipelines(UpKeep upKeep, Sight sight, SumReader sums, PipelineReader reader, Clock clock) {
        this.upKeep = upKeep;
        this.sight = sight;
        this.sums = sums;
        this.reader = reader;
        this.clock = clock;
    }

    PipelineView pipeline(InsightQuery wanted, Actor actor) {
        Selection selection = sight.of(wanted, actor);
        upKeep.catchUp();
        String currency = sums.read(selection, Dimension.ALL).currency();
        List<PipelineView.StageView> stages = reader.stages(selection, currency);
        return new PipelineView(
                currency,
                OffsetDateTime.now(clock),
                stages.stream().mapToLong(PipelineView.StageView::deals).sum(),
                Numbers.sum(stages.stream().map(PipelineView.StageView::amount)),
                stages.stream().mapToLong(PipelineView.StageView::overdue).sum(),
                stages,
                reader.owners(selection, currency));
    }
}
