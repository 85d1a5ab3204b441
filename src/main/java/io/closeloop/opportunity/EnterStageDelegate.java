package io.closeloop.opportunity;

import io.closeloop.process.LeadToClose;
import io.closeloop.process.Stage;
import io.closeloop.process.WorkStage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class EnterStageDelegate implements JavaDelegate {

    private final Deals deals;

    EnterStageDelegate(Deals deals) {
        this.deals = deals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deals.enter(
                LeadToClose.Variables.OPPORTUNITY_ID.get(execution),
                Stage.valueOf(WorkStage.Variables.STAGE.get(execution)));
    }
}
