package io.closeloop.rules.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A cell made at random: as it is written, and, independently of every parser, what it says of a value.
 *
 * @param test true, false, or null where FEEL answers null
 */
record GeneratedCell(String text, Function<Object, Boolean> test) {

    boolean fits(Object value) {
        return Boolean.TRUE.equals(test.apply(value));
    }

    static GeneratedCell ofNumbers(Random random, List<BigDecimal> constants) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> anything();
            case 2 -> comparison(random, any(random, constants));
            case 3, 4 -> interval(random, any(random, constants), any(random, constants));
            case 5 -> list(List.of(any(random, constants), any(random, constants)));
            case 6 ->
                not(
                        random.nextBoolean()
                                ? comparison(random, any(random, constants))
                                : list(List.of(any(random, constants), any(random, constants))));
            default -> either(comparison(random, any(random, constants)), empty());
        };
    }

    static GeneratedCell ofTexts(Random random, List<String> constants) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> anything();
            case 2 -> list(List.of(any(random, constants)));
            case 3 -> list(List.of(any(random, constants), any(random, constants)));
            case 4 -> not(list(List.of(any(random, constants))));
            default -> either(list(List.of(any(random, constants))), empty());
        };
    }

    static GeneratedCell ofTruthValues(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> anything();
            case 1 -> empty();
            default -> list(List.of(random.nextBoolean()));
        };
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static GeneratedCell anything() {
        return new GeneratedCell("-", value -> true);
    }

    private static GeneratedCell empty() {
        return new GeneratedCell("null", Objects::isNull);
    }

    private static GeneratedCell not(GeneratedCell cell) {
        return new GeneratedCell("not(" + cell.text + ")", value -> {
            Boolean result = cell.test.apply(value);
            return result == null ? null : !result;
        });
    }

    private static GeneratedCell either(GeneratedCell one, GeneratedCell other) {
        return new GeneratedCell(one.text + ", " + other.text, value -> one.fits(value) || other.fits(value));
    }

    private static GeneratedCell comparison(Random random, BigDecimal bound) {
        return switch (random.nextInt(4)) {
            case 0 -> new GeneratedCell("< " + bound, ofNumber(number -> number.compareTo(bound) < 0));
            case 1 -> new GeneratedCell("<= " + bound, ofNumber(number -> number.compareTo(bound) <= 0));
            case 2 -> new GeneratedCell("> " + bound, ofNumber(number -> number.compareTo(bound) > 0));
            default -> new GeneratedCell("? >= " + bound, ofNumber(number -> number.compareTo(bound) >= 0));
        };
    }

    private static GeneratedCell interval(Random random, BigDecimal one, BigDecimal other) {
        BigDecimal low = one.min(other);
        BigDecimal high = one.max(other);
        boolean withLow = random.nextBoolean();
        boolean withHigh = random.nextBoolean();
        return new GeneratedCell(
                (withLow ? "[" : "(") + low + ".." + high + (withHigh ? "]" : ")"),
                ofNumber(number -> (withLow ? number.compareTo(low) >= 0 : number.compareTo(low) > 0)
                        && (withHigh ? number.compareTo(high) <= 0 : number.compareTo(high) < 0)));
    }

    private static Function<Object, Boolean> ofNumber(Function<BigDecimal, Boolean> test) {
        return value -> value instanceof BigDecimal number ? test.apply(number) : null;
    }

    private static GeneratedCell list(List<?> values) {
        String text = values.stream()
                .map(value -> value instanceof String string ? '"' + string + '"' : value.toString())
                .collect(Collectors.joining(","));
        return new GeneratedCell(text, given -> values.stream().anyMatch(value -> isSame(value, given)));
    }

    private static boolean isSame(Object value, Object given) {
        return value instanceof BigDecimal number && given instanceof BigDecimal other
                ? number.compareTo(other) == 0
                : value.equals(given);
    }
}
