package io.closeloop.demo;

import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.target.TargetDesk;
import io.closeloop.target.review.ReviewPlanner;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Targets for the month before, one of them too high for what was played: its review asks the manager for a measure, while
 * the quarter's, without targets, is closed. The job executor reviews them once the application has started.
 */
@Component
class DemoReviews {

    private static final Actor EXECUTIVE = new Actor("executive", Set.of(Groups.EXECUTIVES));

    private final TargetDesk targets;
    private final ReviewPlanner planner;
    private final Clock clock;
    private final ZoneId businessZone;

    DemoReviews(TargetDesk targets, ReviewPlanner planner, Clock clock, ZoneId businessZone) {
        this.targets = targets;
        this.planner = planner;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    void begin() {
        YearMonth last = YearMonth.from(clock.instant().atZone(businessZone)).minusMonths(1);
        set("LEAD_CONVERSION", last, 60);
        set("REVENUE", last, 100_000);
        planner.startDue();
    }

    private void set(String figure, YearMonth month, int value) {
        targets.set(
                Map.of("scope", "COMPANY", "figure", figure, "period", month.toString(), "value", value), EXECUTIVE);
    }
}
