package io.closeloop.rules.check;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** What the engine makes of a column's values. */
enum ColumnType {
    TEXT("text", String.class),
    INTEGER("a whole number", BigDecimal.class),
    NUMBER("a number", BigDecimal.class),
    TRUTH("true or false", Boolean.class),
    /** The engine turns dates into moments. */
    DATE("a moment such as date and time(\"2026-01-31T00:00:00\")", LocalDateTime.class),
    ANY("anything", Object.class);

    private final String words;
    private final Class<?> values;

    ColumnType(String words, Class<?> values) {
        this.words = words;
        this.values = values;
    }

    /** @param typeRef as written in the file; null where it is left open */
    static ColumnType of(String typeRef) {
        return switch (typeRef == null ? "" : typeRef) {
            case "string" -> TEXT;
            case "integer", "long" -> INTEGER;
            case "double", "number" -> NUMBER;
            case "boolean" -> TRUTH;
            case "date" -> DATE;
            default -> ANY;
        };
    }

    /** Whether a constant is of the type; null is of every type. */
    boolean takes(Object constant) {
        return constant == null || values.isInstance(constant);
    }

    /** Whether an output of it may have the value: the engine would refuse half a unit. */
    boolean answers(Object constant) {
        return takes(constant)
                && (this != INTEGER
                        || constant == null
                        || ((BigDecimal) constant).stripTrailingZeros().scale() <= 0);
    }

    String words() {
        return words;
    }
}
