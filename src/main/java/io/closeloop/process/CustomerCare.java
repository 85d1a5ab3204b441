package io.closeloop.process;

/** Names in the process {@code customerCare}: one touch of the care plan that is due. */
public final class CustomerCare {

    public static final String KEY = "customerCare";

    private CustomerCare() {}

    /** Routing facts, beside the ids of account and touch. */
    public static final class Variables {
        public static final ProcessVariable<Boolean> BY_MAIL = new ProcessVariable<>("touchByMail", Boolean.class);
        /** ISO 8601 period in which a person must do it. */
        public static final ProcessVariable<String> TIME_LIMIT = new ProcessVariable<>("touchTimeLimit", String.class);

        private Variables() {}
    }

    /** User tasks. */
    public static final class Tasks {
        public static final String CARRY_OUT_TOUCH = "UserTask_CarryOutTouch";

        private Tasks() {}
    }

    /** Fields of the form of Carry out touch. */
    public static final class Form {
        public static final String OUTCOME = "touchOutcome";
        public static final String NOTE = "touchNote";

        private Form() {}
    }

    /** What stands beside the task. */
    public static final class Shown {
        /** Json: everything known about the customer and the touch. */
        public static final String CARE = "care";

        private Shown() {}
    }
}
