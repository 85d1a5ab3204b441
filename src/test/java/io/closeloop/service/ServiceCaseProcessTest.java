package io.closeloop.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.base.Refusal;
import io.closeloop.process.HandleEscalation;
import io.closeloop.process.ServiceCaseWork;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CloseloopTest
class ServiceCaseProcessTest {

    /** A Monday in the business zone, 10:00. */
    private static final Instant OPENING = Instant.parse("2026-11-23T02:00:00Z");

    private static final Actor AGENT = new Actor(ServiceRun.AGENT, Set.of(Groups.SERVICE));

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestClock clock;

    @Autowired
    private CaseDesk desk;

    private ServiceRun run;

    @BeforeEach
    void openFault() {
        clock.set(OPENING);
        run = ServiceRun.ofCustomer(context, "B");
        run.openFault();
    }

    @Test
    void caseIsAnsweredAndSolvedInTimeAndClosedForGood() {
        // given
        Task answer = run.task(ServiceCaseWork.Tasks.ANSWER_CASE);
        assertThat(due(answer)).isEqualTo(at(24)).isEqualTo(due("Timer_AnswerOverdue"));
        assertThat(answer.getPriority()).isEqualTo(50);
        assertThat(run.shown(answer, "serviceCase").toString()).contains("Line 2 stops", "Li Wei");

        // when
        clock.advance(Duration.ofHours(2));
        run.answer();
        Task solve = run.task(ServiceCaseWork.Tasks.SOLVE_CASE);
        assertThat(solve.getAssignee()).isEqualTo(ServiceRun.AGENT);
        assertThat(due(solve)).isEqualTo(at(48)).isEqualTo(due("Timer_SolutionOverdue"));
        run.solve();
        run.fire("Timer_ReopeningOver");

        // then
        assertThat(run.hasReached("EndEvent_CaseClosed")).isTrue();
        assertThat(run.isEnded()).isTrue();
        assertThat(run.row("number", String.class)).matches("SC-2026-\\d{6}");
        assertThat(run.row("status || ' ' || cause || ' ' || measure", String.class))
                .isEqualTo("CLOSED Old firmware Updated all lines");
        assertThat(run.log()).containsExactly("OPENED", "PRIORITISED", "ANSWERED", "SOLVED");
    }

    @Test
    void serviceIsWarnedOfALateAnswerAndManagersHandleIt() {
        // given
        assertThat(due("Timer_AnswerDueSoon")).isEqualTo(at(20));

        // when
        run.fire("Timer_AnswerDueSoon");
        assertThat(run.task(ServiceCaseWork.Tasks.ANSWER_CASE).getPriority()).isEqualTo(90);
        run.fire("Timer_AnswerOverdue");
        run.submit(
                HandleEscalation.Tasks.HANDLE_ESCALATION,
                ServiceRun.MANAGER,
                Map.of("escalationMeasure", "Called the customer myself"));

        // then
        assertThat(run.hasReached("EndEvent_LateAnswerWarned")).isTrue();
        assertThat(run.hasReached("EndEvent_LateAnswerEscalated")).isTrue();
        assertThat(run.hasReached("EndEvent_EscalationHandled")).isTrue();
        assertThat(run.openTasks()).containsExactly(ServiceCaseWork.Tasks.ANSWER_CASE);
        assertThat(run.log()).endsWith("ANSWER_DUE_SOON", "ANSWER_OVERDUE", "ESCALATION_HANDLED");
    }

    @Test
    void lateSolutionIsEscalatedOnceHoweverOftenTheClockStops() {
        // given
        run.answer();
        assertThat(due("Timer_SolutionDueSoon")).isEqualTo(at(44));
        clock.set(at(44));
        run.fire("Timer_SolutionDueSoon");
        clock.set(at(48));
        run.fire("Timer_SolutionOverdue");
        assertThat(due(run.task(HandleEscalation.Tasks.HANDLE_ESCALATION))).isEqualTo(at(72));

        // when
        run.askCustomer();
        clock.set(at(60));
        run.hearFromCustomer();

        // then
        assertThat(run.hasReached("EndEvent_LateSolutionWarned")).isTrue();
        assertThat(run.hasReached("EndEvent_LateSolutionEscalated")).isTrue();
        assertThat(due("Timer_SolutionDueSoon")).isAfter("2999-01-01T00:00:00Z");
        assertThat(due("Timer_SolutionOverdue")).isAfter("2999-01-01T00:00:00Z");
        assertThat(due(run.task(ServiceCaseWork.Tasks.SOLVE_CASE))).isEqualTo(at(60));
    }

    @Test
    void clockStandsStillWhileWeWaitForTheCustomer() {
        // given
        run.answer();
        clock.set(at(10));
        run.askCustomer();
        assertThat(run.openTasks()).containsExactly(ServiceCaseWork.Tasks.AWAIT_CUSTOMER);
        assertThat(run.jobs("Timer_SolutionOverdue")).isEmpty();
        assertThat(run.row("solution_due_at is null", Boolean.class)).isTrue();
        assertThat(due(run.task(ServiceCaseWork.Tasks.AWAIT_CUSTOMER))).isEqualTo(at(10 + 7 * 24));

        // when
        clock.set(at(110));
        assertThat(elapsed()).isEqualTo(600);
        run.hearFromCustomer();

        // then
        clock.set(at(115));
        assertThat(elapsed()).isEqualTo(900);
        assertThat(due("Timer_SolutionOverdue")).isEqualTo(at(148));
        assertThat(due("Timer_SolutionDueSoon")).isEqualTo(at(144));
        Task solve = run.task(ServiceCaseWork.Tasks.SOLVE_CASE);
        assertThat(due(solve)).isEqualTo(at(148));
        assertThat(run.shown(solve, "serviceCase").toString()).contains("Version 7", "Which firmware is it?");
    }

    @Test
    void silentCustomerIsEscalatedAndServiceGoesOnWithoutAnAnswer() {
        // given
        run.answer();
        clock.set(at(10));
        run.askCustomer();
        int silent = 10 + 7 * 24;
        assertThat(due("Timer_CustomerAnswerOverdue")).isEqualTo(at(silent));

        // when
        clock.set(at(silent));
        run.fire("Timer_CustomerAnswerOverdue");

        // then
        assertThat(run.hasReached("EndEvent_MissingAnswerEscalated")).isTrue();
        assertThat(run.openTasks())
                .containsExactly(ServiceCaseWork.Tasks.AWAIT_CUSTOMER, HandleEscalation.Tasks.HANDLE_ESCALATION);

        // when
        run.submit(ServiceCaseWork.Tasks.AWAIT_CUSTOMER, ServiceRun.AGENT, Map.of("decision", "NO_ANSWER"));

        // then
        assertThat(run.openTasks())
                .containsExactly(HandleEscalation.Tasks.HANDLE_ESCALATION, ServiceCaseWork.Tasks.SOLVE_CASE);
        assertThat(due("Timer_SolutionOverdue")).isEqualTo(at(48 + 7 * 24));
        assertThat(run.row("customer_answer is null", Boolean.class)).isTrue();
        assertThat(run.log()).endsWith("WAITING", "CUSTOMER_ANSWER_OVERDUE", "NO_ANSWER");
    }

    @Test
    void customersAnswerOverHttpEndsTheWaitToo() {
        // given
        run.answer();
        run.askCustomer();

        // when
        desk.customerAnswered(number(), "Version 7", AGENT);

        // then
        assertThat(run.hasReached("BoundaryEvent_CustomerAnswered")).isTrue();
        assertThat(run.openTasks()).containsExactly(ServiceCaseWork.Tasks.SOLVE_CASE);
        assertThat(run.log()).endsWith("WAITING", "CUSTOMER_ANSWERED");
        assertThatThrownBy(() -> desk.customerAnswered(number(), "Version 8", AGENT))
                .isInstanceOf(Refusal.class)
                .hasMessageEndingWith("is IN_PROGRESS and cannot become IN_PROGRESS.");
    }

    @Test
    void reopenedCaseGoesOnWhereItsClockStopped() {
        // given
        run.answer();
        clock.set(at(20));
        run.solve();
        assertThat(due("Timer_ReopeningOver")).isEqualTo(at(20 + 14 * 24));

        // when
        clock.set(at(200));
        run.startCase(Map.of("reopens", number(), "description", "It stops again."));

        // then
        assertThat(run.hasReached("EndEvent_EarlierCaseReopened")).isTrue();
        assertThat(run.openTasks()).containsExactly(ServiceCaseWork.Tasks.SOLVE_CASE);
        assertThat(due("Timer_SolutionOverdue")).isEqualTo(at(228));
        assertThat(elapsed()).isEqualTo(1200);
        assertThat(run.log()).endsWith("SOLVED", "REOPENED");

        // when
        run.solve();
        run.fire("Timer_ReopeningOver");

        // then
        assertThat(run.isEnded()).isTrue();
    }

    @Test
    void caseThatWasClosedTooLongAgoIsNotReopened() {
        // given
        run.answer();
        run.solve();

        // when
        clock.advance(Duration.ofDays(15));

        // then
        assertThatThrownBy(() -> desk.reopen(number(), "Again", AGENT))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Open a new case.");
    }

    @Test
    void whoReopensACaseSaysWhy() {
        assertThatThrownBy(() -> run.startCase(Map.of("reopens", number())))
                .hasStackTraceContaining("description: is missing");
    }

    @Test
    void openCaseIsNotReopened() {
        assertThatThrownBy(() -> run.startCase(Map.of("reopens", number(), "description", "Again")))
                .hasStackTraceContaining("is NEW and cannot become IN_PROGRESS.");
        assertThatThrownBy(() -> run.startCase(Map.of("reopens", "SC-2026-1", "description", "Again")))
                .hasStackTraceContaining("There is no service case SC-2026-1.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            decision | SOLVED  | cause: is missing; measure: is missing
            decision | WAITING | question: is missing
            decision | LATER   | decision: must be one of [SOLVED, WAITING]; cause: is missing; measure: is missing
            cause    | Rust    | decision: is missing; measure: is missing
            """)
    void solutionThatIsNotSaidIsRefused(String field, String value, String sentence) {
        // given
        run.answer();

        // when / then
        assertThatThrownBy(() -> run.submit(ServiceCaseWork.Tasks.SOLVE_CASE, ServiceRun.AGENT, Map.of(field, value)))
                .hasStackTraceContaining(sentence);
        assertThat(run.openTasks()).containsExactly(ServiceCaseWork.Tasks.SOLVE_CASE);
    }

    @Test
    void emptyTextsAreRefused() {
        assertThatThrownBy(() ->
                        run.submit(ServiceCaseWork.Tasks.ANSWER_CASE, ServiceRun.AGENT, Map.of("caseAnswer", " ")))
                .hasStackTraceContaining("caseAnswer: is missing");
        run.answer();
        run.askCustomer();
        assertThatThrownBy(() -> run.submit(ServiceCaseWork.Tasks.AWAIT_CUSTOMER, ServiceRun.AGENT, Map.of()))
                .hasStackTraceContaining("customerAnswer: is missing");
        assertThat(run.openTasks()).containsExactly(ServiceCaseWork.Tasks.AWAIT_CUSTOMER);
    }

    @Test
    void startFormThatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> run.startCase(Map.of("accountNumber", "AC-0", "subject", "x")))
                .hasStackTraceContaining("accountNumber: is no account that you may see");
        assertThatThrownBy(() -> run.startCase(Map.of("accountNumber", run.number(), "kind", "BAD")))
                .hasStackTraceContaining("kind: must be one of")
                .hasStackTraceContaining("subject: is missing");
    }

    private long elapsed() {
        return context.getBean(CaseReader.class).view(number(), AGENT).elapsedMinutes();
    }

    private String number() {
        return run.row("number", String.class);
    }

    private Instant due(String timer) {
        return run.job(timer).getDuedate().toInstant();
    }

    private static Instant due(Task task) {
        return task.getDueDate().toInstant();
    }

    private static Instant at(int hours) {
        return OPENING.plus(Duration.ofHours(hours));
    }
}
