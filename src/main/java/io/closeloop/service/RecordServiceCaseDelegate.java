package io.closeloop.service;

import io.closeloop.process.CurrentUser;
import io.closeloop.process.FormInput;
import io.closeloop.process.ServiceCaseWork.Variables;
import io.closeloop.process.ServiceForms;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Record service case: takes it from the start form, or takes up an earlier one that the form names; one that came in another way is recorded already. */
@Component
class RecordServiceCaseDelegate implements JavaDelegate {

    private final CaseDesk desk;
    private final CurrentUser currentUser;

    RecordServiceCaseDelegate(CaseDesk desk, CurrentUser currentUser) {
        this.desk = desk;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (Variables.SERVICE_CASE_ID.get(execution) != null) {
            Variables.NEW_CASE.set(execution, true);
            return;
        }
        Map<String, Object> form = FormInput.take(execution, ServiceForms.NewCase.FIELDS);
        StartedCase started = desk.start(form, currentUser.actor());
        Variables.NEW_CASE.set(execution, started.isNew());
        Variables.SERVICE_CASE_ID.set(execution, started.serviceCase().id());
        execution.setProcessBusinessKey(started.serviceCase().caseNumber());
    }
}
