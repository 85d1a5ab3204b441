package io.closeloop.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.base.CaseNumber;
import io.closeloop.base.Refusal;
import io.closeloop.base.TimeKind;
import io.closeloop.service.ServiceCase.Origin;
import io.closeloop.service.ServiceCase.Solution;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceCaseTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Solution SOLUTION = new Solution("Rust", "Oil");

    private ServiceCase serviceCase;

    @BeforeEach
    void open() {
        serviceCase = new ServiceCase(
                new CaseNumber(7, "SC-2026-000007"),
                new Origin(1, "AC-2026-000001", CaseSource.API, "ann"),
                new NewCase(CaseType.FAULT, Severity.HIGH, null, "It stops", null),
                NOON);
        serviceCase.promise(new ServicePromise(Priority.HIGH, TimeKind.ELAPSED, 24, 48, 4, 14), hour(24), hour(48));
    }

    @Test
    void clockRunsFromTheOpeningAndStandsStillWhileItIsTheCustomersTurn() {
        // when
        serviceCase.answer("We look at it", "ben", hour(1));
        serviceCase.askCustomer("Which one?", hour(2));
        serviceCase.customerAnswered("The left one", hour(5));
        serviceCase.solve(SOLUTION, "ben", hour(6), hour(100));
        serviceCase.reopen(hour(10));

        // then
        assertThat(runs(hour(11))).containsExactly("0-2", "5-6", "10-11");
        assertThat(serviceCase.status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(serviceCase.owner()).isEqualTo("ben");
    }

    @Test
    void solutionIsDueNeverWhileTheClockStandsStill() {
        // given
        serviceCase.answer("We look at it", "ben", hour(1));
        assertThat(serviceCase.solutionDueAt()).isEqualTo(hour(48));

        // when
        serviceCase.askCustomer("Which one?", hour(2));

        // then
        assertThat(serviceCase.solutionDueAt()).isNull();
        assertThat(serviceCase.answerDueAt()).isEqualTo(hour(24));
    }

    @Test
    void stepsOutOfOrderAreRefusedNamingBothStates() {
        assertRefused(() -> serviceCase.solve(SOLUTION, "ben", hour(1), hour(2)), "is NEW and cannot become CLOSED.");
        assertRefused(() -> serviceCase.askCustomer("?", hour(1)), "is NEW and cannot become WAITING.");
        assertRefused(() -> serviceCase.reopen(hour(1)), "is NEW and cannot become IN_PROGRESS.");
        serviceCase.answer("We look at it", "ben", hour(1));
        assertRefused(
                () -> serviceCase.answer("Again", "ben", hour(2)), "is IN_PROGRESS and cannot become IN_PROGRESS.");
        assertRefused(
                () -> serviceCase.customerAnswered("!", hour(2)), "is IN_PROGRESS and cannot become IN_PROGRESS.");
        serviceCase.solve(SOLUTION, "ben", hour(3), hour(4));
        assertRefused(() -> serviceCase.askCustomer("?", hour(3)), "is CLOSED and cannot become WAITING.");
    }

    @Test
    void caseIsReopenedUpToItsLastMomentOnly() {
        // given
        serviceCase.answer("We look at it", "ben", hour(1));
        serviceCase.solve(SOLUTION, "ben", hour(2), hour(10));

        // then
        assertRefused(
                () -> serviceCase.reopen(hour(10).plusMillis(1)),
                "SC-2026-000007 could be reopened until " + hour(10) + ". Open a new case.");
        serviceCase.reopen(hour(10));
        assertThat(serviceCase.status()).isEqualTo(CaseStatus.IN_PROGRESS);
    }

    private List<String> runs(Instant now) {
        return serviceCase.clock().stream()
                .map(run -> hours(run.startedAt()) + "-" + hours(run.endAt(now)))
                .toList();
    }

    private static void assertRefused(Runnable step, String sentence) {
        assertThatThrownBy(step::run).isInstanceOf(Refusal.class).hasMessageEndingWith(sentence);
    }

    private static long hours(Instant at) {
        return Duration.between(NOON, at).toHours();
    }

    private static Instant hour(int hour) {
        return NOON.plus(Duration.ofHours(hour));
    }
}
