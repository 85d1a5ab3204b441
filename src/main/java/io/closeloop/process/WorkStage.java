package io.closeloop.process;

import java.util.Date;

/** Names in the process {@code workStage}: what all stages have in common around the work itself. */
public final class WorkStage {

    public static final String KEY = "workStage";

    private WorkStage() {}

    /** Routing facts. */
    public static final class Variables {
        /** A {@link Stage}'s name. */
        public static final ProcessVariable<String> STAGE = new ProcessVariable<>("stage", String.class);
        /** Key of the process that does this stage's work. */
        public static final ProcessVariable<String> STAGE_PROCESS = new ProcessVariable<>("stageProcess", String.class);
        /** A {@link StageOutcome}'s name. */
        public static final ProcessVariable<String> OUTCOME = new ProcessVariable<>("outcome", String.class);

        public static final ProcessVariable<Date> DEADLINE = new ProcessVariable<>("deadline", Date.class);
        public static final ProcessVariable<Date> COACHING_AT = new ProcessVariable<>("coachingAt", Date.class);
        /** ISO 8601 period in which the owner must begin; asked in the first stage. */
        public static final ProcessVariable<String> ACCEPTANCE = new ProcessVariable<>("acceptance", String.class);

        public static final ProcessVariable<Date> HOLD_UNTIL = new ProcessVariable<>("holdUntil", Date.class);

        private Variables() {}
    }

    /** Messages the process waits for. */
    public static final class Messages {
        public static final String DEAL_INTERRUPTED = "DealInterrupted";
        public static final String DEAL_RESUMED = "DealResumed";

        private Messages() {}
    }

    /** Inputs of the decision {@code stagePolicy}, beside the stage. */
    public static final class Facts {
        public static final String TIER = "tier";
        public static final String AMOUNT = "amount";

        private Facts() {}
    }

    /** Outputs of the decision {@code stagePolicy}. */
    public static final class StagePolicy {
        public static final DecisionOutput<Integer> DEADLINE_DAYS = new DecisionOutput<>("deadlineDays", Integer.class);
        /** Days after the deadline. */
        public static final DecisionOutput<Integer> COACHING_DAYS = new DecisionOutput<>("coachingDays", Integer.class);

        public static final DecisionOutput<Integer> ACCEPTANCE_HOURS =
                new DecisionOutput<>("acceptanceHours", Integer.class);
        /** The tasks' priority, 0 to 100. */
        public static final DecisionOutput<Integer> PRIORITY = new DecisionOutput<>("priority", Integer.class);
        /** Days between two follow-ups. */
        public static final DecisionOutput<Integer> FOLLOW_UP_DAYS =
                new DecisionOutput<>("followUpDays", Integer.class);

        private StagePolicy() {}
    }

    /** User tasks. */
    public static final class Tasks {
        public static final String COACH_DEAL = "UserTask_CoachDeal";

        private Tasks() {}
    }
}
