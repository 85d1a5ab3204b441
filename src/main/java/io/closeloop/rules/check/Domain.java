package io.closeloop.rules.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * The values of a column, one for each stretch that no constant divides: all values between two neighbouring constants fit
 * the same cells. Texts that are no constant are one stretch too, and so is {@code null}.
 */
final class Domain {

    /** Stands for every text that no cell names. */
    static final String OTHER_TEXT = "any other text";

    private Domain() {}

    /**
     * One value for each stretch.
     *
     * @param constants what the column's cells compare their input with
     */
    static List<Object> of(ColumnType type, Collection<?> constants) {
        List<Object> values = new ArrayList<>();
        switch (type) {
            case TEXT -> values.addAll(texts(constants));
            case INTEGER -> values.addAll(integers(constants));
            case NUMBER -> values.addAll(numbers(constants));
            case TRUTH -> values.addAll(List.of(true, false));
            case DATE -> values.addAll(moments(constants));
            case ANY -> values.addAll(ofAnyType(constants));
        }
        values.add(null);
        return values;
    }

    /** Only types that a cell names make a difference. */
    private static List<Object> ofAnyType(Collection<?> constants) {
        List<Object> values = new ArrayList<>(texts(constants));
        if (has(constants, BigDecimal.class)) {
            values.addAll(numbers(constants));
        }
        if (has(constants, Boolean.class)) {
            values.addAll(List.of(true, false));
        }
        if (has(constants, LocalDateTime.class)) {
            values.addAll(moments(constants));
        }
        if (has(constants, LocalDate.class)) {
            values.addAll(stretches(
                    only(constants, LocalDate.class),
                    LocalDate.EPOCH,
                    day -> day.minusDays(1),
                    day -> day.plusDays(1),
                    Domain::dayBetween));
        }
        return values;
    }

    private static boolean has(Collection<?> constants, Class<?> type) {
        return constants.stream().anyMatch(type::isInstance);
    }

    private static <T extends Comparable<? super T>> SortedSet<T> only(Collection<?> constants, Class<T> type) {
        SortedSet<T> values = new TreeSet<>();
        constants.stream().filter(type::isInstance).map(type::cast).forEach(values::add);
        return values;
    }

    private static List<Object> texts(Collection<?> constants) {
        List<Object> values = new ArrayList<>(only(constants, String.class));
        values.add(OTHER_TEXT);
        return values;
    }

    private static List<Object> numbers(Collection<?> constants) {
        return stretches(
                only(constants, BigDecimal.class),
                BigDecimal.ZERO,
                number -> number.subtract(BigDecimal.ONE),
                number -> number.add(BigDecimal.ONE),
                (low, high) -> low.add(high).divide(BigDecimal.valueOf(2), MathContext.DECIMAL128));
    }

    /** Between 2 and 3 there is nothing. */
    private static List<Object> integers(Collection<?> constants) {
        SortedSet<BigDecimal> whole = new TreeSet<>();
        for (BigDecimal constant : only(constants, BigDecimal.class)) {
            whole.add(constant.setScale(0, RoundingMode.FLOOR));
            whole.add(constant.setScale(0, RoundingMode.CEILING));
        }
        return stretches(
                whole,
                BigDecimal.ZERO,
                number -> number.subtract(BigDecimal.ONE),
                number -> number.add(BigDecimal.ONE),
                (low, high) -> low.add(BigDecimal.ONE).compareTo(high) < 0 ? low.add(BigDecimal.ONE) : null);
    }

    private static List<Object> moments(Collection<?> constants) {
        return stretches(
                only(constants, LocalDateTime.class),
                LocalDate.EPOCH.atStartOfDay(),
                moment -> moment.minusDays(1),
                moment -> moment.plusDays(1),
                (low, high) -> low.plus(Duration.between(low, high).dividedBy(2)));
    }

    private static LocalDate dayBetween(LocalDate low, LocalDate high) {
        return low.plusDays(1).isBefore(high) ? low.plusDays(1) : null;
    }

    private static <T> List<Object> stretches(
            SortedSet<T> constants, T any, UnaryOperator<T> below, UnaryOperator<T> above, BinaryOperator<T> between) {
        if (constants.isEmpty()) {
            return List.of(any);
        }
        List<Object> values = new ArrayList<>();
        T previous = null;
        for (T constant : constants) {
            T value = previous == null ? below.apply(constant) : between.apply(previous, constant);
            if (value != null) {
                values.add(value);
            }
            values.add(constant);
            previous = constant;
        }
        values.add(above.apply(previous));
        return values;
    }
}
