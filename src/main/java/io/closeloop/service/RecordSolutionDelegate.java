package io.closeloop.service;

import io.closeloop.process.CurrentUser;
import io.closeloop.process.FormInput;
import io.closeloop.process.ServiceCaseWork.Variables;
import io.closeloop.process.ServiceForms.Work;
import io.closeloop.service.CaseForms.WorkEnd;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Record solution: it is solved, or we wait for the customer. */
@Component
class RecordSolutionDelegate implements JavaDelegate {

    private final ServiceCases cases;
    private final CaseTimers timers;
    private final CurrentUser currentUser;

    RecordSolutionDelegate(ServiceCases cases, CaseTimers timers, CurrentUser currentUser) {
        this.cases = cases;
        this.timers = timers;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long id = Variables.SERVICE_CASE_ID.get(execution);
        WorkEnd end =
                CaseForms.workEnd(FormInput.take(execution, Work.DECISION, Work.CAUSE, Work.MEASURE, Work.QUESTION));
        Variables.SOLVED.set(execution, end.isSolved());
        if (end.isSolved()) {
            ServiceCase solved = cases.solve(id, end.solution(), currentUser.id());
            Variables.REOPENABLE_UNTIL.set(execution, Date.from(solved.reopenableUntil()));
        } else {
            cases.askCustomer(id, end.question(), currentUser.id());
            timers.setCustomerAnswer(execution);
        }
    }
}
