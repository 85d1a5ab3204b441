package io.closeloop.process;

/** Names of the decisions about open deals that may be lost. */
public final class DealRisk {

    private DealRisk() {}

    /** The level that managers are told of. */
    public static final String HIGH = "HIGH";

    /** Decisions that are asked for outside a process. */
    public static final class Decisions {
        public static final String DEAL_RISK = "dealRisk";
        public static final String DEAL_RISK_LEVEL = "dealRiskLevel";

        private Decisions() {}
    }

    /** Inputs of the decision {@code dealRisk}. */
    public static final class Facts {
        /** How many whole times the usual time it has been in its stage; null where either is not known. */
        public static final String TIMES_USUAL = "timesUsual";

        public static final String FOLLOW_UP_PLANNED = "followUpPlanned";
        public static final String PUSHES = "pushes";
        public static final String CLOSE_DATE_PASSED = "closeDatePassed";
        public static final String COMPETITOR_NAMED = "competitorNamed";
        /** Null without a quote. */
        public static final String DISCOUNT_PERCENT = "discountPercent";

        public static final String HIGH_RISK = "highRisk";

        private Facts() {}
    }

    /** Outputs of the decision {@code dealRisk}, of every row that fits. */
    static final class Sign {
        static final String POINTS = "points";
        static final String REASON = "reason";

        private Sign() {}
    }

    /** Input and output of the decision {@code dealRiskLevel}. */
    static final class Level {
        static final String SCORE = "score";
        static final String LEVEL = "level";

        private Level() {}
    }
}
