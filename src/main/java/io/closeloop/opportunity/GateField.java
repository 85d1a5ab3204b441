package io.closeloop.opportunity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One field of a gate.
 *
 * @param options        what a CHOICE may be
 * @param min            least value of a NUMBER
 * @param max            greatest value of a NUMBER
 * @param decimals       most decimals of a NUMBER
 * @param maxLength      most characters of a TEXT
 * @param pattern        what must be found in a TEXT
 * @param patternMessage what is said where it is not found
 * @param items          the fields of each element of a LIST
 */
record GateField(
        String name,
        String label,
        Type type,
        boolean required,
        List<String> options,
        BigDecimal min,
        BigDecimal max,
        Integer decimals,
        Integer maxLength,
        Pattern pattern,
        String patternMessage,
        boolean pastOrToday,
        boolean futureOrToday,
        List<GateField> items) {

    /** What kind of value a field takes. */
    enum Type {
        TEXT(String.class),
        CHOICE(String.class),
        NUMBER(BigDecimal.class),
        DATE(LocalDate.class),
        BOOLEAN(Boolean.class),
        LIST(List.class);

        private final Class<?> valueType;

        Type(Class<?> valueType) {
            this.valueType = valueType;
        }

        Class<?> valueType() {
            return valueType;
        }
    }
}
