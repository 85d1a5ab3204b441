package io.closeloop.rules.evidence;

/**
 * What a draft makes of the last decision about a case.
 *
 * @param subject the case's number
 * @param from    the class that the case is in
 * @param to      the class that the draft puts it into
 * @param differs whether the draft answers otherwise in any output, be the class the same
 */
public record Reconsidered(String subject, String from, String to, boolean differs) {

    public boolean changesClass() {
        return !from.equals(to);
    }
}
