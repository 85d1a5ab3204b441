package io.closeloop.opportunity;

import io.closeloop.process.DealTasks;
import io.closeloop.process.LeadToClose;
import io.closeloop.process.StageWork;
import io.closeloop.process.WorkStage;
import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CheckAcceptanceDelegate implements JavaDelegate {

    private final Acceptance acceptance;
    private final DealTasks tasks;

    CheckAcceptanceDelegate(Acceptance acceptance, DealTasks tasks) {
        this.acceptance = acceptance;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean accepted = acceptance.check(
                LeadToClose.Variables.OPPORTUNITY_ID.get(execution),
                Duration.parse(WorkStage.Variables.ACCEPTANCE.get(execution)));
        if (!accepted) {
            tasks.offerToPool(execution.getProcessBusinessKey());
        }
        StageWork.Variables.ACCEPTED.set(execution, accepted);
    }
}
