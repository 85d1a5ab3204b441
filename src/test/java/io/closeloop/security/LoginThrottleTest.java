package io.closeloop.security;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private static final String HOME = "192.0.2.1";

    private final MovingClock clock = new MovingClock();
    private final LoginThrottle throttle = new LoginThrottle(clock);

    @Test
    void wrongPasswordsSlowDownAndRecoverWithTime() {
        // given
        failTenTimes();

        // then
        assertThatThrownBy(() -> throttle.begin("rep.north", HOME))
                .asInstanceOf(type(TooManyAttempts.class))
                .extracting(TooManyAttempts::seconds)
                .isEqualTo(5L);

        // when
        clock.advance(Duration.ofSeconds(5));

        // then
        throttle.begin("rep.north", HOME);
        assertThatThrownBy(() -> throttle.begin("rep.north", HOME)).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void rightPasswordsCostNothing() {
        for (int i = 0; i < 1_000; i++) {
            throttle.begin("rep.north", HOME).succeeded();
        }
    }

    @Test
    void onePasswordTriedOnAllUsersIsSlowedDownByAddress() {
        // when
        for (int i = 0; i < 100; i++) {
            throttle.begin("user" + i, HOME);
        }

        // then
        assertThatThrownBy(() -> throttle.begin("another", HOME)).isInstanceOf(TooManyAttempts.class);
        throttle.begin("another", "192.0.2.2");
    }

    @Test
    void addressesOfOneIpv6NetworkCountAsOne() {
        // given
        for (int i = 0; i < 10; i++) {
            throttle.begin("rep.north", "2001:db8:0:1:0:0:0:" + i);
        }

        // then
        assertThatThrownBy(() -> throttle.begin("rep.north", "2001:db8:0:1:f:f:f:f"))
                .isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void guessersAtManyAddressesDoNotKeepTheUserOut() {
        // given
        throttle.begin("rep.north", HOME).succeeded();

        // when
        for (int i = 0; i < 100; i++) {
            throttle.begin("rep.north", "198.51.100." + i);
        }

        // then
        assertThatThrownBy(() -> throttle.begin("rep.north", "203.0.113.1")).isInstanceOf(TooManyAttempts.class);
        throttle.begin("rep.north", HOME).succeeded();
    }

    @Test
    void refusedAttemptsCostNothingFurther() {
        // given
        failTenTimes();

        // when
        for (int i = 0; i < 1_000; i++) {
            assertThatThrownBy(() -> throttle.begin("rep.north", HOME)).isInstanceOf(TooManyAttempts.class);
        }

        // then
        throttle.begin("rep.south", HOME).succeeded();
        clock.advance(Duration.ofSeconds(5));
        throttle.begin("rep.north", HOME).succeeded();
    }

    private void failTenTimes() {
        for (int i = 0; i < 10; i++) {
            throttle.begin("rep.north", HOME);
        }
    }
}
