package io.closeloop.rules.check;

/** What kind of thing is wrong. */
public enum FindingCode {
    /** The file cannot be read, or is written in another language than FEEL. */
    XML,
    /** The decisions do not make one drawing with one top. */
    DRAWING,
    /** The engine does not know the hit policy, or it does not fit the columns. */
    HIT_POLICY,
    /** An expression is no FEEL, or uses what decisions may not. */
    FEEL,
    /** Evaluating could take too long or answer too much. */
    EFFORT,
    /** A value is compared with one of another type, or answered for one. */
    TYPE,
    /** A name that no process and no other decision supplies. */
    UNKNOWN_INPUT,
    /** A value that the column does not allow. */
    VALUE_NOT_ALLOWED,
    /** A row that never decides. */
    DEAD_ROW,
    /** Two rows fit where the hit policy allows one. */
    OVERLAP,
    /** No row fits. */
    GAP,
    /** A decision or row without a description. */
    DESCRIPTION,
    /** The key by which processes take the decision has changed. */
    KEY,
    /** An output that processes read is gone or has another type. */
    OUTPUT,
    /** A table with too many combinations to look at all of them. */
    TOO_WIDE
}
