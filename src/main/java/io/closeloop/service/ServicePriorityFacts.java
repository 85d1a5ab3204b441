package io.closeloop.service;

import io.closeloop.process.DecisionFacts;
import io.closeloop.process.ServiceCaseWork.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Set service priority: what the priority is decided from. */
@Component
class ServicePriorityFacts implements ExecutionListener {

    private final CaseFacts facts;

    ServicePriorityFacts(CaseFacts facts) {
        this.facts = facts;
    }

    @Override
    public void notify(DelegateExecution execution) {
        DecisionFacts.put(execution, facts.of(Variables.SERVICE_CASE_ID.get(execution)));
    }
}
