package io.closeloop.platform;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/**
 * Lets the demo organisation's history happen in the past, with all its deadlines. It moves the whole process's clock,
 * so it is for a start only, while no job runs and nobody can log in.
 */
@Component
public class PastTime {

    /** Lets it be that moment until the next one. */
    public void set(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    /** Returns to the present. */
    public void end() {
        ClockUtil.reset();
    }
}
