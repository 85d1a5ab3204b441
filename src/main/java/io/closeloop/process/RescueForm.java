package io.closeloop.process;

/** Names of the form and the card of the task Rescue customer. */
public final class RescueForm {

    public static final String OUTCOME = "rescueOutcome";
    public static final String NOTE = "rescueNote";

    /** Json, beside the task: everything known about the customer and why it may leave. */
    public static final String SHOWN = "care";

    private RescueForm() {}
}
