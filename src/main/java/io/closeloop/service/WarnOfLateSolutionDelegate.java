package io.closeloop.service;

import io.closeloop.process.CurrentUser;
import io.closeloop.process.ServiceCaseProcess;
import io.closeloop.process.ServiceCaseWork.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class WarnOfLateSolutionDelegate implements JavaDelegate {

    private final ServiceCases cases;
    private final ServiceCaseProcess process;
    private final CurrentUser currentUser;

    WarnOfLateSolutionDelegate(ServiceCases cases, ServiceCaseProcess process, CurrentUser currentUser) {
        this.cases = cases;
        this.process = process;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long id = Variables.SERVICE_CASE_ID.get(execution);
        cases.warnOfSolution(id, currentUser.id());
        process.markUrgent(id);
    }
}
