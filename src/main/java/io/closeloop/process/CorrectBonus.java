package io.closeloop.process;

/** Names in the process {@code correctBonus}: a rep's bonus for a settled month of which other wins are known by now. */
public final class CorrectBonus {

    public static final String KEY = "correctBonus";

    private CorrectBonus() {}

    /** Whose bonus of which month. */
    public static final class Variables {
        public static final ProcessVariable<String> REP = new ProcessVariable<>("correctedRep", String.class);

        /** Such as 2026-09. */
        public static final ProcessVariable<String> MONTH = new ProcessVariable<>("correctedMonth", String.class);

        private Variables() {}
    }
}
