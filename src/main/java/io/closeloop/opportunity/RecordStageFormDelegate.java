package io.closeloop.opportunity;

import io.closeloop.process.CurrentUser;
import io.closeloop.process.DealTasks;
import io.closeloop.process.FormInput;
import io.closeloop.process.LeadToClose;
import io.closeloop.process.Stage;
import io.closeloop.process.WorkStage;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordStageFormDelegate implements JavaDelegate {

    private final StageForms forms;
    private final FormFields fields;
    private final CurrentUser currentUser;
    private final DealTasks tasks;

    RecordStageFormDelegate(StageForms forms, FormFields fields, CurrentUser currentUser, DealTasks tasks) {
        this.forms = forms;
        this.fields = fields;
        this.currentUser = currentUser;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Stage stage = Stage.valueOf(WorkStage.Variables.STAGE.get(execution));
        Map<String, Object> form = fields.plain(FormInput.take(execution, fields.ofStage(stage)));
        long opportunityId = LeadToClose.Variables.OPPORTUNITY_ID.get(execution);
        StageForms.Result result = forms.record(opportunityId, form, currentUser.id());
        if (result.newOwner() != null) {
            tasks.handOverMeasures(execution.getProcessBusinessKey(), opportunityId, result.newOwner());
        }
        WorkStage.Variables.OUTCOME.set(execution, result.outcome().name());
        WorkStage.Variables.HOLD_UNTIL.set(execution, fields.startOf(result.holdUntil()));
    }
}
