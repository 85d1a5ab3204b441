package io.closeloop.service;

import io.closeloop.base.CaseKind;
import io.closeloop.base.CaseNumbers;
import io.closeloop.base.Refusal;
import io.closeloop.base.Words;
import io.closeloop.service.ServiceCase.Origin;
import io.closeloop.service.ServiceCase.Solution;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a service case from the opening to the solution. Each step writes at once, for the views, and is logged. */
@Service
@Transactional
class ServiceCases {

    private final ServiceCaseRepository cases;
    private final CaseNumbers numbers;
    private final CaseClock caseClock;
    private final CaseLog log;
    private final Clock clock;

    ServiceCases(ServiceCaseRepository cases, CaseNumbers numbers, CaseClock caseClock, CaseLog log, Clock clock) {
        this.cases = cases;
        this.numbers = numbers;
        this.caseClock = caseClock;
        this.log = log;
        this.clock = clock;
    }

    ServiceCase open(Origin origin, NewCase told) {
        ServiceCase opened = new ServiceCase(numbers.next(CaseKind.SERVICE_CASE), origin, told, clock.instant());
        cases.saveAndFlush(opened);
        log.add(opened.id(), CaseEvent.OPENED, origin.by(), told.subject());
        return opened;
    }

    ServiceCase promise(long id, ServicePromise promise, String by) {
        ServiceCase serviceCase = get(id);
        serviceCase.promise(promise, null, null);
        serviceCase.promise(
                promise,
                caseClock.usedUp(serviceCase, promise.response()),
                caseClock.usedUp(serviceCase, promise.solution()));
        return write(serviceCase, CaseEvent.PRIORITISED, by, sentence(promise));
    }

    private static String sentence(ServicePromise promise) {
        return "%s: answer within %d h, solution within %d h of %s time"
                .formatted(
                        Words.ofCode(promise.priority()),
                        promise.responseHours(),
                        promise.solutionHours(),
                        promise.timeKind().name().toLowerCase(Locale.ROOT));
    }

    void answer(long id, String text, String by) {
        change(id, CaseEvent.ANSWERED, by, text, serviceCase -> serviceCase.answer(text, by, clock.instant()));
    }

    /** Stops the clock. */
    void askCustomer(long id, String question, String by) {
        change(id, CaseEvent.WAITING, by, question, serviceCase -> serviceCase.askCustomer(question, clock.instant()));
    }

    /** Lets the clock go on; the deadline of the solution is counted anew. */
    ServiceCase customerAnswered(long id, String text, String by) {
        return change(id, CaseEvent.CUSTOMER_ANSWERED, by, text, serviceCase -> {
            serviceCase.customerAnswered(text, clock.instant());
            countSolutionAnew(serviceCase);
        });
    }

    /** Lets the clock go on without an answer; the deadline of the solution is counted anew. */
    ServiceCase noAnswerCame(long id, String by) {
        return change(id, CaseEvent.NO_ANSWER, by, null, serviceCase -> {
            serviceCase.endWait(clock.instant());
            countSolutionAnew(serviceCase);
        });
    }

    ServiceCase solve(long id, Solution solution, String by) {
        return change(
                id,
                CaseEvent.SOLVED,
                by,
                solution.measure(),
                serviceCase ->
                        serviceCase.solve(solution, by, clock.instant(), caseClock.reopenableUntil(serviceCase)));
    }

    /** Lets the clock go on; the deadline of the solution is counted anew. */
    ServiceCase reopen(long id, String why, String by) {
        return change(id, CaseEvent.REOPENED, by, why, serviceCase -> {
            serviceCase.reopen(clock.instant());
            countSolutionAnew(serviceCase);
        });
    }

    void warnOfAnswer(long id, String by) {
        change(id, CaseEvent.ANSWER_DUE_SOON, by, null, serviceCase -> {});
    }

    void warnOfSolution(long id, String by) {
        change(id, CaseEvent.SOLUTION_DUE_SOON, by, null, serviceCase -> serviceCase.solutionWarned(clock.instant()));
    }

    ServiceCase escalate(long id, Overdue overdue, String by) {
        return change(id, overdue.event(), by, null, serviceCase -> {
            if (overdue == Overdue.SOLUTION) {
                serviceCase.solutionEscalated(clock.instant());
            }
        });
    }

    void escalationHandled(long id, String measure, String by) {
        change(id, CaseEvent.ESCALATION_HANDLED, by, measure, serviceCase -> {});
    }

    ServiceCase get(long id) {
        return cases.findById(id)
                .orElseThrow(() -> Refusal.notFound("There is no service case with the id " + id + "."));
    }

    ServiceCase get(String number) {
        return cases.findByNumber(number)
                .orElseThrow(() -> Refusal.notFound("There is no service case " + number + "."));
    }

    private void countSolutionAnew(ServiceCase serviceCase) {
        serviceCase.solutionDue(
                caseClock.usedUp(serviceCase, serviceCase.promise().solution()));
    }

    private ServiceCase change(long id, CaseEvent event, String by, String note, Consumer<ServiceCase> change) {
        ServiceCase serviceCase = get(id);
        change.accept(serviceCase);
        return write(serviceCase, event, by, note);
    }

    private ServiceCase write(ServiceCase serviceCase, CaseEvent event, String by, String note) {
        ServiceCase written = cases.saveAndFlush(serviceCase);
        log.add(written.id(), event, by, note);
        return written;
    }
}
