package io.closeloop.opportunity;

import io.closeloop.process.CurrentUser;
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

    RecordStageFormDelegate(StageForms forms, FormFields fields, CurrentUser currentUser) {
        this.forms = forms;
        this.fields = fields;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Stage stage = Stage.valueOf(WorkStage.Variables.STAGE.get(execution));
        Map<String, Object> form = fields.plain(FormInput.take(execution, fields.ofStage(stage)));
        StageForms.Result result =
                forms.record(LeadToClose.Variables.OPPORTUNITY_ID.get(execution), form, currentUser.id());
        WorkStage.Variables.OUTCOME.set(execution, result.outcome().name());
        WorkStage.Variables.HOLD_UNTIL.set(execution, fields.startOf(result.holdUntil()));
    }
}
