package io.closeloop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.annotation.Primary;

/**
 * The application's clock and the engine's, moved together. It shows real time until a test sets it, and again after
 * that test.
 */
@Primary
public class TestClock extends Clock {

    private static final ZoneId BUSINESS_ZONE = ZoneId.of("Asia/Shanghai");

    private final ZoneId zone;

    TestClock() {
        this(BUSINESS_ZONE);
    }

    private TestClock(ZoneId zone) {
        this.zone = zone;
    }

    /** Stops time at this moment, for our code and for the engine's timers. */
    public void set(Instant now) {
        ClockUtil.setCurrentTime(Date.from(now));
    }

    /** Stops time that much later than it is now. */
    public void advance(Duration duration) {
        set(instant().plus(duration));
    }

    @Override
    public Instant instant() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TestClock(other);
    }

    static class Reset implements AfterEachCallback {

        @Override
        public void afterEach(ExtensionContext context) {
            ClockUtil.reset();
        }
    }
}
