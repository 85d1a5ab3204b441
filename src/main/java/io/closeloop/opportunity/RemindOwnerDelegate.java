package io.closeloop.opportunity;

import io.closeloop.process.DealTasks;
import io.closeloop.process.LeadToClose;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RemindOwnerDelegate implements JavaDelegate {

    private final StagePolicies policies;
    private final DealTasks tasks;

    RemindOwnerDelegate(StagePolicies policies, DealTasks tasks) {
        this.policies = policies;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long opportunityId = LeadToClose.Variables.OPPORTUNITY_ID.get(execution);
        policies.remind(opportunityId);
        tasks.markUrgent(execution.getProcessBusinessKey(), opportunityId);
    }
}
