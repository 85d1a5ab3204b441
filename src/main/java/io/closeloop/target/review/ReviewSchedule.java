package io.closeloop.target.review;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When reviews begin: on the morning of the first, and looked after hourly, so that a standstill costs an hour. */
@Component
class ReviewSchedule {

    private final ReviewPlanner planner;

    ReviewSchedule(ReviewPlanner planner) {
        this.planner = planner;
    }

    @Scheduled(cron = "${closeloop.review.cron:0 50 5-18 * * *}", zone = "#{@businessZone.id}")
    void reviewWhatIsOver() {
        planner.startDue();
    }
}
