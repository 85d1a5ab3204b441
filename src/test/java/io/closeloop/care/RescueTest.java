package io.closeloop.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RescueTest {

    private static final Instant NOW = Instant.parse("2026-07-01T09:00:00Z");

    @Test
    void rescueEndsOnce() {
        // given
        Rescue rescue = new Rescue(1, "Silent", NOW);

        // when
        rescue.end(RescueOutcome.SAVED, "Gets a new contact.", "ann", NOW);

        // then
        assertThat(rescue.outcome()).isEqualTo(RescueOutcome.SAVED);
        assertThatThrownBy(() -> rescue.end(RescueOutcome.LOST, "Left.", "bo", NOW))
                .hasMessage("The rescue has ended already: SAVED.");
    }

    @ParameterizedTest
    @CsvSource({"100, 0,", "0, 100, -100.00", "50, 100, -50.00", "150, 100, 50.00", "2, 3, -33.33"})
    void purchasesAreComparedWithTheYearBefore(BigDecimal lastYear, BigDecimal yearBefore, BigDecimal change) {
        assertThat(new Purchases(lastYear, yearBefore, 1, 1, 2).changePercent()).isEqualTo(change);
    }
}
