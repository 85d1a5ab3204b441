package io.closeloop.process;

/** Names in the process {@code coachDealAtRisk}: a deal whose risk has turned high, as a task of the managers. */
public final class CoachDealAtRisk {

    public static final String KEY = "coachDealAtRisk";

    private CoachDealAtRisk() {}

    /** Beside the deal's id. */
    public static final class Variables {
        /** What spoke against the deal when its risk turned high, a sentence a line; for the form. */
        public static final ProcessVariable<String> RISK_REASONS = new ProcessVariable<>("riskReasons", String.class);

        private Variables() {}
    }

    /** Messages the process waits for. */
    public static final class Messages {
        public static final String RISK_OVER = "RiskOver";

        private Messages() {}
    }

    /** User tasks. */
    public static final class Tasks {
        public static final String COACH_DEAL_AT_RISK = "UserTask_CoachDealAtRisk";

        private Tasks() {}
    }
}
