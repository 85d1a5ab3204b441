package io.closeloop.service;

import io.closeloop.process.ServiceCaseWork.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ResumeCaseDelegate implements JavaDelegate {

    private final ServiceCases cases;
    private final CaseTimers timers;

    ResumeCaseDelegate(ServiceCases cases, CaseTimers timers) {
        this.cases = cases;
        this.timers = timers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        timers.set(execution, cases.get(Variables.SERVICE_CASE_ID.get(execution)));
    }
}
