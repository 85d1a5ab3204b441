package io.closeloop.service;

import io.closeloop.process.NotificationEvent;
import io.closeloop.process.NotificationProcess;
import io.closeloop.process.ServiceCaseProcess;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the managers, and whoever wants to know, that a case is late or its customer silent. */
@Service
@Transactional
class CaseEscalation {

    private final ServiceCases cases;
    private final ServiceCaseProcess process;
    private final NotificationProcess notification;

    CaseEscalation(ServiceCases cases, ServiceCaseProcess process, NotificationProcess notification) {
        this.cases = cases;
        this.process = process;
        this.notification = notification;
    }

    void escalate(long serviceCaseId, Overdue overdue, String by) {
        ServiceCase late = cases.escalate(serviceCaseId, overdue, by);
        process.markUrgent(serviceCaseId);
        process.escalate(serviceCaseId, late.caseNumber(), overdue.name());
        // Each time the clock goes on, the same deadline may pass once more.
        String key = "%s-%s-%d".formatted(late.number(), overdue, late.clock().size());
        notification.notify(NotificationEvent.CASE_ESCALATED, key, late.caseNumber(), serviceCaseId);
    }
}
