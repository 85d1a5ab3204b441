package io.closeloop.target.review;

import io.closeloop.process.SalesReview.Handed;
import io.closeloop.process.SalesReview.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class FreezeReviewDelegate implements JavaDelegate {

    private final Reviews reviews;

    FreezeReviewDelegate(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Handed.IMPROVEMENT_IDS.set(
                execution, reviews.freeze(Variables.REVIEW_ID.get(execution), Handed.FIGURES.get(execution)));
    }
}
