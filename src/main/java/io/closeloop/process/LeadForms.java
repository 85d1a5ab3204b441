package io.closeloop.process;

/** Names of the fields of leads' task forms and of what the create listener shows beside a lead's task. */
public final class LeadForms {

    /** A {@link Qualification}'s name; for a possible duplicate SAME or DIFFERENT. */
    public static final String DECISION = DealTasks.DECISION;

    public static final String REVIEW_NOTE = "reviewNote";

    private LeadForms() {}

    /** What the create listener puts beside a task for its card and its form to show. */
    public static final class Shown {
        /** On the card. */
        public static final String CUSTOMER = "customer";

        /** On the card, as text with currency. */
        public static final String AMOUNT = "amount";

        /** On the card. */
        public static final String STAGE = "stage";

        /** Json: everything known about the lead. */
        public static final String LEAD = "lead";

        private Shown() {}
    }
}
