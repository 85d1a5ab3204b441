package io.closeloop.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The door to {@code salesReview}. */
@Component
public class SalesReviewProcess {

    private final RuntimeService runtimeService;
    private final AsSystem asSystem;

    SalesReviewProcess(RuntimeService runtimeService, AsSystem asSystem) {
        this.runtimeService = runtimeService;
        this.asSystem = asSystem;
    }

    /** What the instances about a period's review are found by. */
    public static String businessKey(String period) {
        return "RV-" + period;
    }

    /**
     * Reviews a period, as a job after the transaction.
     *
     * @param period such as 2026-11 or 2026-Q4
     */
    public void start(long reviewId, String period) {
        asSystem.run(() -> runtimeService.startProcessInstanceByKey(
                SalesReview.KEY,
                businessKey(period),
                Variables.putValue(SalesReview.Variables.REVIEW_ID.name(), reviewId)));
    }
}
