package io.closeloop.process;

/** Names of the fields of leads' task forms; what their cards show has the names of {@link DealForms.Shown}. */
public final class LeadForms {

    /** A {@link Qualification}'s name; for a possible duplicate SAME or DIFFERENT. */
    public static final String DECISION = DealTasks.DECISION;

    public static final String REVIEW_NOTE = "reviewNote";

    /** Json beside a lead's task: everything known about the lead. */
    public static final String LEAD = "lead";

    private LeadForms() {}
}
