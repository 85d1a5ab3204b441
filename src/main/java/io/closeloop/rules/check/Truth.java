package io.closeloop.rules.check;

/** What a test says of a value, in FEEL's logic of three values; UNKNOWN where only evaluating would tell. */
enum Truth {
    YES,
    NO,
    /** FEEL's null, as when a number is compared with a text: the row does not fit, and neither does its negation. */
    NEITHER,
    UNKNOWN;

    static Truth of(boolean value) {
        return value ? YES : NO;
    }

    Truth not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            default -> this;
        };
    }

    Truth and(Truth other) {
        if (this == NO || other == NO) {
            return NO;
        }
        if (this == UNKNOWN || other == UNKNOWN) {
            return UNKNOWN;
        }
        return this == YES ? other : this;
    }

    Truth or(Truth other) {
        return not().and(other.not()).not();
    }
}
