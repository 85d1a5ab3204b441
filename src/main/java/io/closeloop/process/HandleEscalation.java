package io.closeloop.process;

/** Names in the process {@code handleEscalation}: a service case that is late, as a task of the managers. */
public final class HandleEscalation {

    public static final String KEY = "handleEscalation";

    private HandleEscalation() {}

    /** What is overdue, beside the case. */
    public static final class Variables {
        /** ANSWER, SOLUTION or CUSTOMER_ANSWER. */
        public static final ProcessVariable<String> OVERDUE = new ProcessVariable<>("overdue", String.class);

        private Variables() {}
    }

    /** User tasks. */
    public static final class Tasks {
        public static final String HANDLE_ESCALATION = "UserTask_HandleEscalation";

        private Tasks() {}
    }
}
