package io.closeloop.rules;

import io.closeloop.process.RuleChange;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class TellOfPublicationDelegate implements JavaDelegate {

    private final PublicationNews news;

    TellOfPublicationDelegate(PublicationNews news) {
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        news.tell(RuleChange.Variables.CHANGE_ID.get(execution));
    }
}
