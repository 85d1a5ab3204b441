package io.closeloop.service;

import io.closeloop.process.CurrentUser;
import io.closeloop.process.FormInput;
import io.closeloop.process.ServiceCaseWork.Variables;
import io.closeloop.process.ServiceForms.Work;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordAnswerDelegate implements JavaDelegate {

    private final ServiceCases cases;
    private final CurrentUser currentUser;

    RecordAnswerDelegate(ServiceCases cases, CurrentUser currentUser) {
        this.cases = cases;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String answer = CaseForms.text(FormInput.take(execution, Work.ANSWER), Work.ANSWER);
        cases.answer(Variables.SERVICE_CASE_ID.get(execution), answer, currentUser.id());
        Variables.ANSWERED.set(execution, true);
    }
}
