package io.closeloop.opportunity;

import io.closeloop.base.Refusal;
import io.closeloop.process.Stage;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Holds every stage's gate, on whichever path a deal comes to it. */
@Component
class Gates {

    private final Pipeline pipeline;
    private final DealPapers papers;
    private final Clock clock;
    private final ZoneId businessZone;

    Gates(Pipeline pipeline, DealPapers papers, Clock clock, ZoneId businessZone) {
        this.pipeline = pipeline;
        this.papers = papers;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /** The stage's gate as of today. */
    Gate of(Stage stage) {
        return new Gate(pipeline.of(stage).gate(), LocalDate.now(clock.withZone(businessZone)));
    }

    /** Refuses unless everything that is needed to leave the present stage is recorded. */
    void check(Opportunity deal) {
        of(deal.stage()).pass(deal.present().deliverable());
        Pipeline.Proof proof = pipeline.of(deal.stage()).proof();
        if (proof != null && !papers.of(deal.id()).prove(proof)) {
            throw Refusal.conflict(
                    "%s is in %s and needs %s to leave it.".formatted(deal.number(), deal.stage(), proof.label()));
        }
    }

    /** What was delivered of a stage that was imported or entered otherwise; values must be sensible, none is needed. */
    Map<String, Object> prepare(Stage stage, Map<String, ?> given) {
        return of(stage).prepare(given);
    }
}
