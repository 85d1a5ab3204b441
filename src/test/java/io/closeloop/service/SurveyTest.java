package io.closeloop.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.base.Refusal;
import io.closeloop.service.Customers.Customer;
import io.closeloop.service.Survey.State;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveyTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Marks MARKS = new Marks(5, 5, 5, 10, null);

    private final Survey survey = new Survey(
            new Customer(1, "AC-2026-000001", "Acme", null, null, null, "C", "Li Wei", null, null),
            "AC-2026-000001",
            NOON);

    @Test
    void surveyTakesOneAnswer() {
        // when
        survey.answer(MARKS, NOON);

        // then
        assertThat(survey.stateAt(NOON)).isEqualTo(State.ANSWERED);
        assertThatThrownBy(() -> survey.answer(MARKS, NOON))
                .isInstanceOf(Refusal.class)
                .hasMessage("This survey is ANSWERED and takes no answer.");
    }

    @Test
    void surveyIsOpenUpToItsLastMoment() {
        // given
        assertThat(survey.stateAt(NOON.plusSeconds(999_999_999))).isEqualTo(State.OPEN);
        survey.sent(NOON, NOON.plusSeconds(60));

        // then
        assertThat(survey.stateAt(NOON.plusSeconds(60))).isEqualTo(State.OPEN);
        assertThat(survey.stateAt(NOON.plusSeconds(61))).isEqualTo(State.EXPIRED);
        assertThatThrownBy(() -> survey.answer(MARKS, NOON.plusSeconds(61)))
                .hasMessage("This survey is EXPIRED and takes no answer.");
    }

    @Test
    void answerOfTheLastMomentDoesNotExpire() {
        // given
        survey.answer(MARKS, NOON);

        // when
        survey.expire();

        // then
        assertThat(survey.stateAt(NOON)).isEqualTo(State.ANSWERED);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 3, 3, false, MEDIUM",
        "2, 5, 5, true, MEDIUM",
        "5, 2, 5, true, MEDIUM",
        "5, 5, 2, true, MEDIUM",
        "2, 1, 5, true, HIGH"
    })
    void anyMarkUpToTwoIsBad(int service, int product, int continuation, boolean bad, Severity severity) {
        // when
        Marks marks = new Marks(service, product, continuation, 0, "So so");

        // then
        assertThat(marks.isBad()).isEqualTo(bad);
        assertThat(marks.severity()).isEqualTo(severity);
        assertThat(marks.inWords()).contains("recommendation 0", "So so");
    }

    @Test
    void tokensAreLongRandomAndNeverShownByAccident() {
        // when
        Set<String> tokens = IntStream.range(0, 1000)
                .mapToObj(i -> SurveyToken.create().text())
                .collect(Collectors.toSet());

        // then
        assertThat(tokens).hasSize(1000).allSatisfy(token -> {
            assertThat(Base64.getUrlDecoder().decode(token)).hasSize(32);
            assertThat(new SurveyToken(token).hash()).hasSize(32);
            assertThat(new SurveyToken(token).toString()).doesNotContain(token);
        });
    }
}
