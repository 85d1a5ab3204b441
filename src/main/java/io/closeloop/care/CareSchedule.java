package io.closeloop.care;

import java.util.function.IntSupplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * When care is planned: from seven in the business zone, and again every hour of the day, so that what a standstill or a
 * large batch left over is not put off to tomorrow. Where nothing is due that is one look at an index.
 */
@Component
class CareSchedule {

    /** A run starts 2,000 of each kind at most; the rest waits an hour. */
    private static final int BATCHES = 20;

    private final CarePlanner planner;
    private final GreetingPlanner greetings;
    private final HygieneMonths hygiene;
    private final Evaluations evaluations;

    CareSchedule(CarePlanner planner, GreetingPlanner greetings, HygieneMonths hygiene, Evaluations evaluations) {
        this.planner = planner;
        this.greetings = greetings;
        this.hygiene = hygiene;
        this.evaluations = evaluations;
    }

    @Scheduled(cron = "${closeloop.care.cron:0 15 7-18 * * *}", zone = "#{@businessZone.id}")
    void startWhatIsDue() {
        hygiene.startOnce();
        workOff(evaluations::startBatch);
        workOff(greetings::startBatch);
        workOff(planner::startBatch);
    }

    private static void workOff(IntSupplier batch) {
        int batches = 0;
        while (batches < BATCHES && batch.getAsInt() > 0) {
            batches++;
        }
    }
}
