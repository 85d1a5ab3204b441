package io.closeloop.target.review;

import io.closeloop.process.SalesReview;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SendReportDelegate implements JavaDelegate {

    private final ReviewNews news;

    SendReportDelegate(ReviewNews news) {
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        news.tell(SalesReview.Variables.REVIEW_ID.get(execution));
    }
}
