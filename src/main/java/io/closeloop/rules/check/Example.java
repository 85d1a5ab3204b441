package io.closeloop.rules.check;

import java.math.BigDecimal;

/** Writes a value as people read it. */
final class Example {

    private Example() {}

    static String text(Object value) {
        if (value == null) {
            return "empty";
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        return value instanceof String text && !text.equals(Domain.OTHER_TEXT) ? '"' + text + '"' : value.toString();
    }
}
