package io.closeloop.incentive;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When statements are settled: on the morning of the first, and hourly from then on, so that a standstill costs an hour. */
@Component
class IncentiveSchedule {

    /** 2,000 statements an hour and node at most. */
    private static final int BATCHES = 20;

    private final IncentivePlanner planner;
    private final BonusPlanner bonuses;

    IncentiveSchedule(IncentivePlanner planner, BonusPlanner bonuses) {
        this.planner = planner;
        this.bonuses = bonuses;
    }

    @Scheduled(cron = "${closeloop.incentive.cron:0 45 5-18 * * *}", zone = "#{@businessZone.id}")
    void settleWhatIsOver() {
        planner.openMonths();
        int batches = 0;
        while (batches < BATCHES && planner.startBatch() > 0) {
            batches++;
        }
    }

    /** Once a day, as it adds up a year's wins. */
    @Scheduled(cron = "${closeloop.incentive.correction-cron:0 15 5 * * *}", zone = "#{@businessZone.id}")
    void correctBonuses() {
        bonuses.noteChanges();
        int batches = 0;
        while (batches < BATCHES && bonuses.startBatch() > 0) {
            batches++;
        }
    }
}
