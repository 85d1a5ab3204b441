package io.closeloop.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CloseloopTest
class IdempotencyKeysTest {

    private static final Actor MARKETING = new Actor("mia", Set.of(Groups.MARKETING));

    @Autowired
    private LeadIntake intake;

    @Autowired
    private IdempotencyKeys keys;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Test
    void keyIsForgottenAfterAMonthAndNotBefore() {
        // given
        Map<String, Object> lead = LeadCase.fields(Map.of());
        String key = "month-" + lead.get("email");
        intake.capture(lead, MARKETING, key);

        // then
        clock.advance(Duration.ofDays(29));
        keys.forgetOld();
        assertThat(kept(key)).isEqualTo(1);
        clock.advance(Duration.ofDays(2));
        keys.forgetOld();
        assertThat(kept(key)).isZero();
    }

    private long kept(String key) {
        return jdbc.sql("select count(*) from crm.idempotency_keys where key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }
}
