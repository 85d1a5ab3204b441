package io.closeloop.service;

import io.closeloop.process.CurrentUser;
import io.closeloop.process.FormInput;
import io.closeloop.process.ServiceCaseWork.Variables;
import io.closeloop.process.ServiceForms.Work;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordEscalationDelegate implements JavaDelegate {

    private final ServiceCases cases;
    private final CurrentUser currentUser;

    RecordEscalationDelegate(ServiceCases cases, CurrentUser currentUser) {
        this.cases = cases;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String measure = CaseForms.text(FormInput.take(execution, Work.ESCALATION_MEASURE), Work.ESCALATION_MEASURE);
        cases.escalationHandled(Variables.SERVICE_CASE_ID.get(execution), measure, currentUser.id());
    }
}
