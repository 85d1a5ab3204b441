package io.closeloop.target.review;

import io.closeloop.process.SalesReview;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CloseReviewDelegate implements JavaDelegate {

    private final Reviews reviews;

    CloseReviewDelegate(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.close(SalesReview.Variables.REVIEW_ID.get(execution));
    }
}
