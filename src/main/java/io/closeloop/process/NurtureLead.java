package io.closeloop.process;

/** Names in the process {@code nurtureLead}: keeps a lead warm, at last offers it in the pool. */
public final class NurtureLead {

    public static final String KEY = "nurtureLead";

    private NurtureLead() {}

    /** Routing facts; the first two are set by whoever sends a lead to nurture. */
    public static final class Variables {
        /** ISO 8601 period between two touches. */
        public static final ProcessVariable<String> INTERVAL = new ProcessVariable<>("nurtureInterval", String.class);

        public static final ProcessVariable<Integer> CYCLES_LEFT =
                new ProcessVariable<>("nurtureCyclesLeft", Integer.class);
        /** A {@link NurtureOutcome}'s name. */
        public static final ProcessVariable<String> OUTCOME = new ProcessVariable<>("nurtureOutcome", String.class);

        private Variables() {}
    }

    /** Messages the process waits for. */
    public static final class Messages {
        public static final String ENGAGEMENT_RECORDED = "EngagementRecorded";

        private Messages() {}
    }

    /** User tasks. */
    public static final class Tasks {
        public static final String WORK_POOL_LEAD = "UserTask_WorkPoolLead";

        private Tasks() {}
    }
}
