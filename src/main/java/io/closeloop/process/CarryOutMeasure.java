package io.closeloop.process;

/** Names in the process {@code carryOutMeasure}: a follow-up's measure as a task with a deadline. */
public final class CarryOutMeasure {

    public static final String KEY = "carryOutMeasure";

    private CarryOutMeasure() {}

    /** Ids. */
    public static final class Variables {
        public static final ProcessVariable<Long> FOLLOW_UP_ID = new ProcessVariable<>("followUpId", Long.class);

        private Variables() {}
    }

    /** User tasks. */
    public static final class Tasks {
        public static final String CARRY_OUT_MEASURE = "UserTask_CarryOutMeasure";

        private Tasks() {}
    }
}
