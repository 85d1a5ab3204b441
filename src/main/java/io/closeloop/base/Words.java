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

    /** What so many are called, by a plural that ends in a plain s: {@code 1 lead, 2 leads}. */
    public static String counted(long count, String plural) {
        return count + " " + (count == 1 ? plural.substring(0, plural.length() - 1) : plural);
    }

    /** The words of a field's name: {@code unitPrice} becomes "unit price". */
    public static String ofName(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
