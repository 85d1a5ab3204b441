package io.closeloop.service;

import io.closeloop.process.ServiceCaseWork.Variables;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells the process when its timers for a case are due: the same moments that the tasks show. */
@Component
class CaseTimers {

    /** Later than any case lasts: nobody is warned and no manager told a second time. */
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final CaseClock caseClock;
    private final ServiceProperties properties;
    private final Clock clock;

    CaseTimers(CaseClock caseClock, ServiceProperties properties, Clock clock) {
        this.caseClock = caseClock;
        this.properties = properties;
        this.clock = clock;
    }

    void set(DelegateExecution execution, ServiceCase serviceCase) {
        ServicePromise promise = serviceCase.promise();
        Variables.ANSWER_WARNING_AT.set(execution, before(serviceCase, promise.response()));
        Variables.ANSWER_DUE_AT.set(execution, Date.from(serviceCase.answerDueAt()));
        Variables.SOLUTION_WARNING_AT.set(
                execution, serviceCase.wasWarned() ? Date.from(NEVER) : before(serviceCase, promise.solution()));
        Variables.SOLUTION_DUE_AT.set(
                execution, Date.from(serviceCase.wasEscalated() ? NEVER : serviceCase.solutionDueAt()));
    }

    /** A wait for the customer begins. */
    void setCustomerAnswer(DelegateExecution execution) {
        Variables.CUSTOMER_ANSWER_DUE_AT.set(
                execution, Date.from(clock.instant().plus(properties.customerAnswerTime())));
    }

    private Date before(ServiceCase serviceCase, Duration deadline) {
        return Date.from(caseClock.usedUp(
                serviceCase, deadline.minus(serviceCase.promise().warning())));
    }
}
