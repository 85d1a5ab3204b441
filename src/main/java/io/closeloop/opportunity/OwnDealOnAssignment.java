package io.closeloop.opportunity;

import io.closeloop.process.LeadToClose;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Makes whoever a task of the owner is assigned to, by claiming it or by a manager, the deal's owner. */
@Component
class OwnDealOnAssignment implements TaskListener {

    private final Deals deals;

    OwnDealOnAssignment(Deals deals) {
        this.deals = deals;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            deals.own(LeadToClose.Variables.OPPORTUNITY_ID.get(task), task.getAssignee());
        }
    }
}
