package io.closeloop.team;

import io.closeloop.base.Normalised;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes ids out of names. An id is readable where the name allows it; a name that loses something on the way (Chinese,
 * accents, punctuation) gets a suffix, so that two names never meet in one id.
 */
final class Keys {

    private static final int READABLE = 40;
    private static final int SUFFIX = 8;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^a-z0-9]+");
    private static final Pattern NOT_IN_USER_ID = Pattern.compile("[^a-z0-9-]+");

    private Keys() {}

    /** {@code North Coast} becomes {@code north-coast}. */
    static String ofTeam(String name) {
        return id(name, NEITHER_LETTER_NOR_DIGIT, "-", "team");
    }

    /** {@code Mei-Mei Johns} becomes {@code mei-mei.johns}. */
    static String ofUser(String name) {
        return id(name, NOT_IN_USER_ID, ".", "seller");
    }

    /** The form in which sellers' names are compared. */
    static String reference(String name) {
        return Normalised.name(name);
    }

    /** What a seller may be found by whom a file calls so: user id, name, the user id made of the name. */
    static Stream<String> ofReference(String given) {
        return Stream.of(given, reference(given), ofUser(given)).distinct();
    }

    private static String id(String name, Pattern separators, String separator, String nothingReadable) {
        String plain = Normalised.name(name);
        String letters = ACCENTS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD))
                .replaceAll("");
        String id = trimmed(separators.matcher(letters).replaceAll(separator), separator);
        if (id.length() <= READABLE && id.replace(separator, " ").equals(plain.replace(separator, " "))) {
            return id;
        }
        String readable = id.isEmpty() ? nothingReadable : id.substring(0, Math.min(READABLE, id.length()));
        return readable + "-" + suffix(plain);
    }

    private static String trimmed(String id, String separator) {
        String start = id.startsWith(separator) ? id.substring(1) : id;
        return start.endsWith(separator) ? start.substring(0, start.length() - 1) : start;
    }

    private static String suffix(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, SUFFIX);
    }
}
