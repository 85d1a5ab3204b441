package io.closeloop.opportunity;

import io.closeloop.process.CurrentUser;
import io.closeloop.process.LeadToClose;
import io.closeloop.process.Stage;
import io.closeloop.process.WorkStage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CompleteStageDelegate implements JavaDelegate {

    private final Deals deals;
    private final CurrentUser currentUser;

    CompleteStageDelegate(Deals deals, CurrentUser currentUser) {
        this.deals = deals;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deals.completeStage(
                LeadToClose.Variables.OPPORTUNITY_ID.get(execution),
                Stage.valueOf(WorkStage.Variables.STAGE.get(execution)),
                currentUser.id());
    }
}
