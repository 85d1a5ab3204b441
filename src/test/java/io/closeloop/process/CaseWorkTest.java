package io.closeloop.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is played through leaves what goes out to the job executor. */
@CloseloopTest
class CaseWorkTest {

    /** Before the jobs of all other tests. */
    private static final Instant NOW = Instant.parse("1995-03-01T09:00:00Z");

    private static final Instant SOON = NOW.plus(Duration.ofDays(1));

    @Autowired
    private CaseWork caseWork;

    @Autowired
    private NotificationProcess notifications;

    @Autowired
    private ManagementService management;

    @Autowired
    private TestClock clock;

    @AfterEach
    void letGo() {
        caseWork.letGo(Notification.KEY);
        caseWork.nextJob(SOON).ifPresent(job -> management.deleteJob(job.id()));
    }

    @Test
    void whatIsHeldBackComesWhenItIsLetGo() {
        // given
        clock.set(NOW);
        caseWork.holdBack(Notification.KEY);
        notifications.start(-1, "held back");

        // when
        boolean heldBack = caseWork.nextJob(SOON).isEmpty();
        caseWork.letGo(Notification.KEY);

        // then
        assertThat(heldBack).isTrue();
        assertThat(caseWork.nextJob(SOON)).isPresent();
    }

    @Test
    void whatWasThereBeforeIsHeldBackToo() {
        // given
        clock.set(NOW);
        notifications.start(-1, "there before");
        assertThat(caseWork.nextJob(SOON)).isPresent();

        // when
        caseWork.holdBack(Notification.KEY);

        // then
        assertThat(caseWork.nextJob(SOON)).isEmpty();
    }
}
