package io.closeloop.process;

/** Names in the process {@code leadToClose}: from a captured lead to a deal won or lost. */
public final class LeadToClose {

    public static final String KEY = "leadToClose";

    private LeadToClose() {}

    /** Variables of the whole case. */
    public static final class Variables {
        public static final ProcessVariable<Long> LEAD_ID = new ProcessVariable<>("leadId", Long.class);
        public static final ProcessVariable<Long> OPPORTUNITY_ID = new ProcessVariable<>("opportunityId", Long.class);
        /** ISO 8601 period after which a lost deal is tried again; not set where it never is. */
        public static final ProcessVariable<String> WIN_BACK_AFTER =
                new ProcessVariable<>("winBackAfter", String.class);

        private Variables() {}
    }

    /** Messages the process waits for. */
    public static final class Messages {
        public static final String LEAD_MERGED = "LeadMerged";

        private Messages() {}
    }

    /** Inputs of the decision {@code winBackPolicy}. */
    public static final class Facts {
        public static final String LOST_REASON = "lostReason";
        public static final String LEAD_KNOWN = "leadKnown";

        private Facts() {}
    }

    /** Outputs of the decision {@code winBackPolicy}. */
    public static final class WinBackPolicy {
        /** Days until a lost deal's lead returns to nurture; null for never. */
        public static final DecisionOutput<Integer> WIN_BACK_DAYS = new DecisionOutput<>("winBackDays", Integer.class);

        private WinBackPolicy() {}
    }
}
