package io.closeloop.care;

import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * When care is planned: from seven in the business zone, and again every hour of the day, so that what a standstill or a
 * large batch left over is not put off to tomorrow. Where nothing is due that is one look at an index.
 */
@Component
class CareSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(CareSchedule.class);

    /** A run starts 2,000 of each kind at most; the rest waits an hour. */
    private static final int BATCHES = 20;

    private final CarePlanner planner;
    private final GreetingPlanner greetings;
    private final HygieneMonths hygiene;
    private final Evaluations evaluations;
    private final ContactLedger ledger;

    CareSchedule(
            CarePlanner planner,
            GreetingPlanner greetings,
            HygieneMonths hygiene,
            Evaluations evaluations,
            ContactLedger ledger) {
        this.planner = planner;
        this.greetings = greetings;
        this.hygiene = hygiene;
        this.evaluations = evaluations;
        this.ledger = ledger;
    }

    @Scheduled(cron = "${closeloop.care.cron:0 15 7-18 * * *}", zone = "#{@businessZone.id}")
    void startWhatIsDue() {
        attempt(hygiene::startOnce);
        attempt(ledger::releaseAll);
        workOff(greetings::startBatch);
        workOff(planner::startBatch);
    }

    /** An import makes customers within minutes. */
    @Scheduled(cron = "${closeloop.care.evaluation-cron:30 * * * * *}")
    void evaluate() {
        workOff(evaluations::startBatch);
    }

    private static void workOff(IntSupplier batch) {
        attempt(() -> {
            int batches = 0;
            while (batches < BATCHES && batch.getAsInt() > 0) {
                batches++;
            }
        });
    }

    /** What fails is tried again in an hour; the others do not wait for it. */
    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.error("A part of the hourly customer care failed.", failure);
        }
    }
}
