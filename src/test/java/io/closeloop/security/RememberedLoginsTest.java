package io.closeloop.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RememberedLoginsTest {

    private final MovingClock clock = new MovingClock();
    private final RememberedLogins remembered = new RememberedLogins(clock);

    @Test
    void verifiedLoginIsKnownForSixtySeconds() {
        // given
        remembered.remember("rep.north", "secret", "hash");

        // when
        clock.advance(Duration.ofSeconds(61));

        // then
        assertThat(remembered.knows("rep.north", "secret", "hash")).isFalse();
    }

    @Test
    void eachUseKeepsItForSixtySecondsMore() {
        // given
        remembered.remember("rep.north", "secret", "hash");

        for (int minute = 0; minute < 60; minute++) {
            // when
            clock.advance(Duration.ofSeconds(59));

            // then
            assertThat(remembered.knows("rep.north", "secret", "hash")).isTrue();
        }

        // when
        clock.advance(Duration.ofSeconds(61));

        // then
        assertThat(remembered.knows("rep.north", "secret", "hash")).isFalse();
    }

    @Test
    void otherPasswordOtherUserOrChangedHashIsNotKnown() {
        // given
        remembered.remember("rep.north", "secret", "hash");

        // then
        assertThat(remembered.knows("rep.north", "secre", "thash")).isFalse();
        assertThat(remembered.knows("rep.south", "secret", "hash")).isFalse();
        assertThat(remembered.knows("rep.north", "secret", "new hash")).isFalse();
    }
}
