package io.closeloop.insight;

import io.closeloop.process.SalesReview;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class MeasurePeriodDelegate implements JavaDelegate {

    private final ReviewMeasuring measuring;

    MeasurePeriodDelegate(ReviewMeasuring measuring) {
        this.measuring = measuring;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SalesReview.Handed.FIGURES.set(execution, measuring.period(SalesReview.Variables.REVIEW_ID.get(execution)));
    }
}
