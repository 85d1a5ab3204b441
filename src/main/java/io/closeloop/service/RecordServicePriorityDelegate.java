package io.closeloop.service;

import io.closeloop.base.TimeKind;
import io.closeloop.process.CurrentUser;
import io.closeloop.process.ServiceCaseWork.ServicePriority;
import io.closeloop.process.ServiceCaseWork.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordServicePriorityDelegate implements JavaDelegate {

    private final ServiceCases cases;
    private final CaseTimers timers;
    private final CurrentUser currentUser;

    RecordServicePriorityDelegate(ServiceCases cases, CaseTimers timers, CurrentUser currentUser) {
        this.cases = cases;
        this.timers = timers;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ServicePromise promise = new ServicePromise(
                Priority.valueOf(ServicePriority.PRIORITY.get(execution)),
                TimeKind.valueOf(ServicePriority.TIME.get(execution)),
                ServicePriority.RESPONSE_HOURS.get(execution),
                ServicePriority.SOLUTION_HOURS.get(execution),
                ServicePriority.WARNING_HOURS.get(execution),
                ServicePriority.REOPEN_DAYS.get(execution));
        long id = Variables.SERVICE_CASE_ID.get(execution);
        timers.set(execution, cases.promise(id, promise, currentUser.id()));
        Variables.ANSWERED.set(execution, false);
    }
}
