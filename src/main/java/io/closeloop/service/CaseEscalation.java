package io.closeloop.service;

import io.closeloop.process.ServiceCaseProcess;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the managers that a case is late, or its customer silent. */
@Service
@Transactional
class CaseEscalation {

    private final ServiceCases cases;
    private final ServiceCaseProcess process;

    CaseEscalation(ServiceCases cases, ServiceCaseProcess process) {
        this.cases = cases;
        this.process = process;
    }

    void escalate(long serviceCaseId, Overdue overdue, String by) {
        ServiceCase late = cases.escalate(serviceCaseId, overdue, by);
        process.markUrgent(serviceCaseId);
        process.escalate(serviceCaseId, late.caseNumber(), overdue.name());
    }
}
