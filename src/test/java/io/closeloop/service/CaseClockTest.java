package io.closeloop.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.base.TimeKind;
import io.closeloop.service.ServiceCase.Origin;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

/** 2044-03-04 is a Friday; people work from 9 to 18. */
@CloseloopTest
class CaseClockTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ServiceCases cases;

    @Autowired
    private CaseClock caseClock;

    @Autowired
    private TestClock clock;

    @Autowired
    private ZoneId businessZone;

    @Test
    @Transactional
    void workingTimePassesOverNoWeekendAndNotWhileWeWait() {
        // given
        clock.set(at("2044-03-04T16:00"));
        ServiceCase serviceCase = open(TimeKind.WORKING);
        assertThat(serviceCase.answerDueAt()).isEqualTo(at("2044-03-07T16:00"));
        assertThat(serviceCase.solutionDueAt()).isEqualTo(at("2044-03-08T16:00"));
        cases.answer(serviceCase.id(), "We look at it", ServiceRun.AGENT);

        // when
        clock.set(at("2044-03-05T12:00"));
        assertThat(caseClock.elapsed(serviceCase)).isEqualTo(Duration.ofHours(2));
        cases.askCustomer(serviceCase.id(), "Which one?", ServiceRun.AGENT);
        clock.set(at("2044-03-09T17:00"));
        cases.customerAnswered(serviceCase.id(), "The left one", ServiceRun.AGENT);

        // then
        assertThat(serviceCase.solutionDueAt()).isEqualTo(at("2044-03-11T15:00"));
        clock.set(at("2044-03-10T10:00"));
        assertThat(caseClock.elapsed(serviceCase)).isEqualTo(Duration.ofHours(4));
        cases.solve(serviceCase.id(), new ServiceCase.Solution("Rust", "Oil"), ServiceRun.AGENT);
        assertThat(serviceCase.reopenableUntil()).isEqualTo(at("2044-03-15T10:00"));
    }

    @Test
    @Transactional
    void elapsedTimePassesByNightToo() {
        // given
        clock.set(at("2044-03-04T23:59"));

        // when
        ServiceCase serviceCase = open(TimeKind.ELAPSED);

        // then
        assertThat(serviceCase.answerDueAt()).isEqualTo(at("2044-03-05T08:59"));
        assertThat(serviceCase.solutionDueAt()).isEqualTo(at("2044-03-05T17:59"));
        clock.set(at("2044-03-06T00:59"));
        assertThat(caseClock.elapsed(serviceCase)).isEqualTo(Duration.ofHours(25));
    }

    private ServiceCase open(TimeKind kind) {
        ServiceRun run = ServiceRun.ofCustomer(context, "C");
        ServiceCase opened = cases.open(
                new Origin(run.accountId(), run.number(), CaseSource.API, ServiceRun.AGENT),
                new NewCase(CaseType.FAULT, Severity.HIGH, null, "It stops", null));
        return cases.promise(opened.id(), new ServicePromise(Priority.HIGH, kind, 9, 18, 2, 3), ServiceRun.AGENT);
    }

    private Instant at(String time) {
        return LocalDateTime.parse(time).atZone(businessZone).toInstant();
    }
}
