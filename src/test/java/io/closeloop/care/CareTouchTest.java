package io.closeloop.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.base.Refusal;
import io.closeloop.process.TakenDecision;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CareTouchTest {

    private static final Instant NOW = Instant.parse("2026-07-01T09:00:00Z");
    private static final TakenDecision DECISION = new TakenDecision("1", "contactPolicy", 1, "Rule_ContactFree");

    private final CareTouch touch = touch(TouchChannel.PHONE, Performer.OWNER);

    @Test
    void touchThatIsAllowedIsReservedAndThenDone() {
        // when / then
        assertThat(touch.state()).isEqualTo(TouchState.DUE);
        touch.reserve(DECISION, NOW.plus(Duration.ofDays(7)), NOW);
        assertThat(touch.state()).isEqualTo(TouchState.RESERVED);
        touch.done("ann", "Likes the new line.", NOW);
        assertThat(touch.state()).isEqualTo(TouchState.DONE);
    }

    @Test
    void touchOfAnotherProcessIsDoneWithItsClearance() {
        // given
        CareTouch survey = touch(TouchChannel.EMAIL, Performer.CALLER);

        // when
        survey.reserve(DECISION, NOW.plus(Duration.ofDays(7)), NOW);

        // then
        assertThat(survey.state()).isEqualTo(TouchState.DONE);
    }

    @Test
    void suppressedTouchKeepsTheReasonAndIsNeverDone() {
        // when
        touch.suppress("Two a month are the most.", DECISION, NOW);

        // then
        assertThat(touch.reason()).isEqualTo("Two a month are the most.");
        assertThatThrownBy(() -> touch.done("ann", null, NOW))
                .isInstanceOf(Refusal.class)
                .hasMessage("CALL of 2026-07-01 is SUPPRESSED and cannot become DONE.");
        assertThatThrownBy(() -> touch.reserve(DECISION, NOW.plus(Duration.ofDays(7)), NOW))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void nothingIsDoneThatThePolicyWasNotAskedFor() {
        assertThatThrownBy(() -> touch.done("ann", null, NOW)).hasMessageContaining("is DUE and cannot become DONE");
        assertThatThrownBy(() -> touch.lapse("Nobody did it.")).hasMessageContaining("cannot become LAPSED");
    }

    @Test
    void lapsedTouchIsNotDoneAfterwards() {
        // given
        touch.reserve(DECISION, NOW.plus(Duration.ofDays(7)), NOW);

        // when
        touch.lapse("Nobody did it.");

        // then
        assertThat(touch.state()).isEqualTo(TouchState.LAPSED);
        assertThatThrownBy(() -> touch.done("ann", null, NOW)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource({"EMAIL, PUSH", "MESSAGE, PUSH", "PHONE, CONTACT", "VISIT, CONTACT", "VIDEO, CONTACT", "GIFT, CONTACT"})
    void whatIsWrittenIsAPush(TouchChannel channel, Nature nature) {
        assertThat(touch(channel, Performer.OWNER).nature()).isEqualTo(nature);
    }

    private static CareTouch touch(TouchChannel channel, Performer performer) {
        return new CareTouch(1, "CALL", channel, performer, LocalDate.parse("2026-07-01"), NOW);
    }
}
