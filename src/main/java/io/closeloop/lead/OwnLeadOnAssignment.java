package io.closeloop.lead;

import io.closeloop.process.LeadToClose;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Makes whoever a task of the deal's owner is assigned to the lead's owner, and takes the lead out of the pool. */
@Component
class OwnLeadOnAssignment implements TaskListener {

    private final LeadHandover handover;

    OwnLeadOnAssignment(LeadHandover handover) {
        this.handover = handover;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            handover.own(LeadToClose.Variables.OPPORTUNITY_ID.get(task), task.getAssignee());
        }
    }
}
