package io.closeloop.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Begins readings of periods. */
@Component
class ReviewReadings {

    private final Readers readers;
    private final Clock clock;
    private final ZoneId businessZone;

    ReviewReadings(
            FigureReader figures,
            CohortReader cohorts,
            Growths growths,
            LeadSources sources,
            ReviewReader organisation,
            Labels labels,
            Clock clock,
            ZoneId businessZone) {
        this.readers = new Readers(figures, cohorts, growths, sources, organisation, labels);
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /** What a reading is read with. */
    record Readers(
            FigureReader figures,
            CohortReader cohorts,
            Growths growths,
            LeadSources sources,
            ReviewReader organisation,
            Labels labels) {}

    ReviewReading of(Period period) {
        return new ReviewReading(readers, period, LocalDate.now(clock.withZone(businessZone)));
    }
}
