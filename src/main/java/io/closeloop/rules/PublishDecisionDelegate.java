package io.closeloop.rules;

import io.closeloop.process.RuleChange;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PublishDecisionDelegate implements JavaDelegate {

    private final Publisher publisher;

    PublishDecisionDelegate(Publisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean published = publisher.publish(RuleChange.Variables.CHANGE_ID.get(execution));
        RuleChange.Variables.PUBLISHED.set(execution, published);
    }
}
