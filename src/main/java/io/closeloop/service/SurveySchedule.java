package io.closeloop.service;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When surveys begin: every hour of the working day, before care takes what the contact policy leaves. */
@Component
class SurveySchedule {

    /** A run starts 500 at most; the rest waits an hour. */
    private static final int BATCHES = 5;

    private final SurveyPlanner planner;

    SurveySchedule(SurveyPlanner planner) {
        this.planner = planner;
    }

    @Scheduled(cron = "${closeloop.service.survey-cron:0 5 7-18 * * *}", zone = "#{@businessZone.id}")
    void startWhatIsDue() {
        planner.takeIn();
        int batches = 0;
        while (batches < BATCHES && planner.startBatch() > 0) {
            batches++;
        }
    }
}
