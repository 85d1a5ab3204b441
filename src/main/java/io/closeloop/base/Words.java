package io.closeloop.base;

import java.util.Locale;

/** Puts what programs call by a code into the words that people read. */
public final class Words {

    private Words() {}

    /** The words of an enumeration's code: {@code ON_SITE} becomes "On site". Null for null. */
    public static String ofCode(Object code) {
        if (code == null) {
            return null;
        }
        String words = code.toString().replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The words of a field's name: {@code unitPrice} becomes "unit price". */
    public static String ofName(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
