package io.closeloop.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    private enum Colour {
        RED,
        GREEN
    }

    @Test
    void textIsKeptAsSent() {
        // given
        String sent = "  مرحبا 👩‍👩‍👧 \n第二行\t";

        // when
        Fields fields = Fields.of(Map.of("note", sent));

        // then
        assertThat(fields.text("note", 100)).isEqualTo(sent);
        fields.check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u001b[31m", "\u007f", "\u0085", "\ud800"})
    void controlCharactersAreRefused(String given) {
        assertRefused(given, fields -> fields.text("field", 100), "must not contain control characters");
    }

    @Test
    void lengthIsCountedInCharactersNotInUnitsOfStorage() {
        // given
        Fields fields = Fields.of(Map.of("fits", "😀😀😀", "long", "😀😀😀😀"));

        // when
        String fits = fields.text("fits", 3);
        String tooLong = fields.text("long", 3);

        // then
        assertThat(fits).isEqualTo("😀😀😀");
        assertThat(tooLong).isNull();
        assertThat(fields.errors())
                .containsExactly(new FieldError("long", "must have at most 3 characters", "😀😀😀😀"));
    }

    @Test
    void blankTextIsNotGiven() {
        // given
        Fields fields = Fields.of(Map.of("name", " \t\n"));

        // when
        String name = fields.requiredText("name", 10);

        // then
        assertThat(name).isNull();
        assertThat(fields.isGiven("name")).isFalse();
        assertThat(fields.errors()).containsExactly(new FieldError("name", "is missing", null));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00", "12500, 12500.00", "0.10, 0.10", "1.5000, 1.50", "99999999999999999.99, 99999999999999999.99"
    })
    void amountsHaveTwoDecimals(String given, BigDecimal amount) {
        assertThat(Fields.of(Map.of("field", given)).amount("field")).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "-0.01, must not be below 0",
        "0.001, must have at most two decimals",
        "100000000000000000, must be at most 99999999999999999.99",
        "twelve, must be a number such as 12500.00",
        "NaN, must be a number such as 12500.00",
        "1e999999999, must be a number such as 12500.00"
    })
    void oddAmountsAreRefused(String given, String message) {
        assertRefused(given, fields -> fields.amount("field"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-13-01", "22.11.2026", "tomorrow"})
    void datesThatDoNotExistAreRefused(String given) {
        assertRefused(given, fields -> fields.date("field"), "must be a date such as 2026-11-22");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "+10000-01-01", "+300000-01-01"})
    void datesBeyondWhatCanBeStoredAreRefused(String given) {
        assertRefused(given, fields -> fields.date("field"), "must be in the years 1900 to 9999");
    }

    @Test
    void timesBeyondWhatCanBeStoredAreRefused() {
        assertRefused(
                "+300000-01-01T00:00:00Z",
                fields -> fields.instant("field"),
                "must be a time such as 2026-11-22T09:30:00+08:00");
    }

    @Test
    void datesAndTimesAreRead() {
        // given
        Fields fields = Fields.of(
                Map.of("day", "2024-02-29", "time", "2026-11-22T09:30:00+08:00", "engine", Date.from(Instant.EPOCH)));

        // then
        assertThat(fields.date("day")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(fields.instant("time")).isEqualTo(Instant.parse("2026-11-22T01:30:00Z"));
        assertThat(fields.instant("engine")).isEqualTo(Instant.EPOCH);
    }

    @Test
    void timesWithoutOffsetAreRefused() {
        assertRefused(
                "2026-11-22T09:30:00",
                fields -> fields.instant("field"),
                "must be a time such as 2026-11-22T09:30:00+08:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "BLUE", "0"})
    void unknownChoicesAreRefusedWithTheKnownOnes(String given) {
        assertRefused(given, fields -> fields.choice("field", Colour.class), "must be one of [RED, GREEN]");
    }

    @ParameterizedTest
    @CsvSource({"4, must be a whole number from 1 to 3", "1.5, must be a whole number from 1 to 3"})
    void wholeNumbersKeepTheirBounds(String given, String message) {
        assertRefused(given, fields -> fields.integer("field", 1, 3), message);
    }

    @Test
    void formsMaySendNumbersAndTruthValuesAsText() {
        // given
        Fields fields = Fields.of(Map.of("amount", "12", "flag", "true", "text", 12));

        // then
        assertThat(fields.amount("amount")).isEqualTo("12.00");
        assertThat(fields.flag("flag")).isTrue();
        assertThat(fields.text("text", 10)).isEqualTo("12");
    }

    @Test
    void jsonMustHaveTheTypeOfEachField() {
        // given
        Fields fields = Fields.json(Map.of("amount", "12", "flag", "true", "text", 12, "choice", 1));

        // when
        fields.amount("amount");
        fields.flag("flag");
        fields.text("text", 10);
        fields.choice("choice", Colour.class);

        // then
        assertThat(fields.errors()).extracting(FieldError::field).containsExactly("amount", "flag", "text", "choice");
    }

    @Test
    void unknownFieldsAreNamed() {
        // given
        Fields fields = Fields.json(Map.of("name", "Ann", "nmae", "Ann"));

        // when
        fields.allowOnly(Set.of("name"));

        // then
        assertThat(fields.errors()).containsExactly(new FieldError("nmae", "is no field here; known are name", null));
    }

    @Test
    void everyFaultIsToldAtOnce() {
        // given
        Fields fields = Fields.of(Map.of("amount", "-1", "day", "never"));
        fields.amount("amount");
        fields.date("day");
        fields.requiredText("name", 10);

        // then
        assertThatThrownBy(fields::check)
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
                    assertThat(refusal.errors()).extracting(FieldError::field).containsExactly("amount", "day", "name");
                })
                .hasMessage("amount: must not be below 0; day: must be a date such as 2026-11-22; name: is missing");
    }

    private static void assertRefused(Object given, Function<Fields, Object> reader, String message) {
        // given
        Fields fields = Fields.of(Collections.singletonMap("field", given));

        // when
        Object read = reader.apply(fields);

        // then
        assertThat(read).isNull();
        assertThat(fields.errors()).extracting(FieldError::message).isEqualTo(List.of(message));
    }
}
