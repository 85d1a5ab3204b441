package io.closeloop.demo;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.closeloop.platform.PastTime;
import io.closeloop.process.CaseWork;
import io.closeloop.process.Notification;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

/** A first start must not depend on whether a mail server answers. */
class DemoPlaybackTest {

    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");

    @Test
    void whatGoesOutWaitsUntilEverythingIsPlayed() {
        // given
        CaseWork caseWork = mock(CaseWork.class);
        CaseWork.DueJob job = new CaseWork.DueJob("timer", NOW.minusSeconds(60));
        when(caseWork.nextJob(any())).thenReturn(Optional.of(job), Optional.empty());
        DemoPlayback playback = new DemoPlayback(
                null, caseWork, mock(PastTime.class), Clock.fixed(NOW, ZoneOffset.UTC), ZoneOffset.UTC, null);
        Runnable action = mock(Runnable.class);

        // when
        playback.play(List.of(new DemoPlayback.Scene(NOW.minusSeconds(30), action)));

        // then
        InOrder order = inOrder(caseWork, action);
        order.verify(caseWork).holdBack(Notification.KEY);
        order.verify(caseWork).run(job);
        order.verify(action).run();
        order.verify(caseWork).letGo(Notification.KEY);
    }
}
