package io.closeloop.process;

/** Names in the process {@code evaluateCustomer}: what a customer is worth and how it is looked after. */
public final class EvaluateCustomer {

    public static final String KEY = "evaluateCustomer";

    private EvaluateCustomer() {}

    /** Ids. */
    public static final class Variables {
        public static final ProcessVariable<Long> ACCOUNT_ID = new ProcessVariable<>("accountId", Long.class);
        /** Of a customer that may leave; null where no rescue is begun. */
        public static final ProcessVariable<Long> RESCUE_ID = new ProcessVariable<>("rescueId", Long.class);

        private Variables() {}
    }

    /** User tasks. */
    public static final class Tasks {
        public static final String RESCUE_CUSTOMER = "UserTask_RescueCustomer";

        private Tasks() {}
    }

    /** Inputs of the decision {@code customerTiering}. */
    public static final class Facts {
        /** Signed amounts of the last 12 months. */
        public static final String YEARLY_PURCHASES = "yearlyPurchases";
        /** Full months since the first purchase; null before it. */
        public static final String RELATIONSHIP_MONTHS = "relationshipMonths";

        public static final String DEMAND = "demand";
        public static final String REFERRAL_POTENTIAL = "referralPotential";

        private Facts() {}
    }

    /** Outputs of the decision {@code customerTiering}. */
    public static final class CustomerTiering {
        public static final String KEY = "customerTiering";

        /** A {@link CustomerTier}'s name. */
        public static final DecisionOutput<String> TIER = new DecisionOutput<>("tier", String.class);

        public static final DecisionOutput<String> REASON = new DecisionOutput<>("reason", String.class);

        private CustomerTiering() {}
    }

    /** Inputs of the decision {@code carePlan}. */
    public static final class CarePlanFacts {
        public static final String TIER = "tier";
        public static final String SATISFACTION = "satisfaction";

        private CarePlanFacts() {}
    }

    /** Outputs of the decision {@code carePlan}, of every row that fits. */
    public static final class CarePlan {
        public static final String KEY = "carePlan";

        public static final DecisionOutput<String> TOUCH = new DecisionOutput<>("touch", String.class);
        public static final DecisionOutput<String> CHANNEL = new DecisionOutput<>("channel", String.class);
        public static final DecisionOutput<String> PERFORMER = new DecisionOutput<>("performer", String.class);
        /** ISO 8601 period, or HOLIDAY or BIRTHDAY. */
        public static final DecisionOutput<String> EVERY = new DecisionOutput<>("every", String.class);
        /** ISO 8601 period until the first one. */
        public static final DecisionOutput<String> FIRST = new DecisionOutput<>("first", String.class);
        /** For a person to do it. */
        public static final DecisionOutput<Integer> DAYS = new DecisionOutput<>("days", Integer.class);

        private CarePlan() {}
    }

    /** Inputs of the decision {@code churnRisk}. */
    public static final class ChurnFacts {
        public static final String EVER_BOUGHT = "everBought";
        /** Of the last year against the year before, in percent; null without a year before. */
        public static final String PURCHASE_CHANGE = "purchaseChange";
        /** Null where no answer is known. */
        public static final String LOWEST_MARK = "lowestMark";

        public static final String SILENT_DAYS = "silentDays";
        public static final String OPEN_CASES = "openCases";

        private ChurnFacts() {}
    }

    /** Outputs of the decision {@code churnRisk}. */
    public static final class ChurnRisk {
        public static final String KEY = "churnRisk";

        /** HIGH, MEDIUM or LOW. */
        public static final DecisionOutput<String> RISK = new DecisionOutput<>("risk", String.class);

        public static final DecisionOutput<String> REASON = new DecisionOutput<>("reason", String.class);

        private ChurnRisk() {}
    }
}
