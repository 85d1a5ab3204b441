package io.closeloop.service;

import io.closeloop.process.CurrentUser;
import io.closeloop.process.ServiceCaseWork.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class EscalateMissingAnswerDelegate implements JavaDelegate {

    private final CaseEscalation escalation;
    private final CurrentUser currentUser;

    EscalateMissingAnswerDelegate(CaseEscalation escalation, CurrentUser currentUser) {
        this.escalation = escalation;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalation.escalate(Variables.SERVICE_CASE_ID.get(execution), Overdue.CUSTOMER_ANSWER, currentUser.id());
    }
}
