package io.closeloop.service;

import io.closeloop.process.CurrentUser;
import io.closeloop.process.FormInput;
import io.closeloop.process.ServiceCaseWork.Variables;
import io.closeloop.process.ServiceForms.Work;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Record customer answer: takes it, or that none came, from the form; one that came over HTTP is recorded already. */
@Component
class RecordCustomerAnswerDelegate implements JavaDelegate {

    private final ServiceCases cases;
    private final CaseTimers timers;
    private final CurrentUser currentUser;

    RecordCustomerAnswerDelegate(ServiceCases cases, CaseTimers timers, CurrentUser currentUser) {
        this.cases = cases;
        this.timers = timers;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, Object> form = FormInput.take(execution, Work.DECISION, Work.CUSTOMER_ANSWER);
        ServiceCase serviceCase = cases.get(Variables.SERVICE_CASE_ID.get(execution));
        if (serviceCase.isIn(CaseStatus.WAITING)) {
            serviceCase = endWait(serviceCase.id(), form);
        }
        timers.set(execution, serviceCase);
    }

    private ServiceCase endWait(long id, Map<String, Object> form) {
        return CaseForms.customerAnswer(form)
                .map(answer -> cases.customerAnswered(id, answer, currentUser.id()))
                .orElseGet(() -> cases.noAnswerCame(id, currentUser.id()));
    }
}
