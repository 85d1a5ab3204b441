package io.closeloop.rules;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What a draft means for the open cases.
 *
 * @param cases     what they are called: {@code leads}; null where no open case is decided again by this decision
 * @param open      how many there are
 * @param looked    how many of them were looked at; all figures below are of these
 * @param upto      the last of them, where they are a part; null where all were looked at
 * @param undecided those of them whose last decision is not there or cannot be repeated
 * @param changed   those that would change class
 * @param differing those that it answers otherwise in any output; they are what ALL decides again
 * @param changes   from which class to which, the most first
 * @param items     those that would be answered otherwise, the first thousand by number
 * @param asOf      when the last of them was looked at; null where nobody has looked
 */
record Impact(
        String cases,
        long open,
        long looked,
        String upto,
        long undecided,
        long changed,
        long differing,
        List<Move> changes,
        List<Item> items,
        OffsetDateTime asOf) {

    static final Impact NONE = new Impact(null, 0, 0, null, 0, 0, 0, List.of(), List.of(), null);

    /** Whether more cases are open than were looked at. */
    boolean partial() {
        return upto != null;
    }

    /** The same without the single cases. */
    Impact summary() {
        return new Impact(cases, open, looked, upto, undecided, changed, differing, changes, List.of(), asOf);
    }

    /** How many go from a class to another one. */
    record Move(String from, String to, long count) {}

    /** An open case that would be answered otherwise. */
    record Item(String number, String name, String from, String to) {}
}
