package io.closeloop.base;

import java.util.Arrays;

/**
 * One field that cannot be taken as given.
 *
 * @param field    the field's name as the sender wrote it
 * @param message  what is allowed, in words for the person who can mend it
 * @param rejected what was given, shortened; null where nothing was given
 */
public record FieldError(String field, String message, String rejected) {

    private static final int SHOWN = 100;

    public FieldError {
        rejected = shorten(rejected);
    }

    /** Makes the error of a field from the value given, whatever its type; of several values, from all of them. */
    public static FieldError of(String field, String message, Object rejected) {
        Object given = rejected instanceof Object[] several ? Arrays.asList(several) : rejected;
        return new FieldError(field, message, given == null ? null : given.toString());
    }

    private static String shorten(String given) {
        if (given == null || given.codePointCount(0, given.length()) <= SHOWN) {
            return given;
        }
        return given.substring(0, given.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
