package io.closeloop.process;

/** Names in the process {@code evaluateCustomer}: what a customer is worth and how it is looked after. */
public final class EvaluateCustomer {

    public static final String KEY = "evaluateCustomer";

    private EvaluateCustomer() {}

    /** Ids. */
    public static final class Variables {
        public static final ProcessVariable<Long> ACCOUNT_ID = new ProcessVariable<>("accountId", Long.class);

        private Variables() {}
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
        public static final DecisionOutput<String> TOUCH = new DecisionOutput<>("touch", String.class);
        public static final DecisionOutput<String> CHANNEL = new DecisionOutput<>("channel", String.class);
        public static final DecisionOutput<String> PERFORMER = new DecisionOutput<>("performer", String.class);
        /** ISO 8601 period. */
        public static final DecisionOutput<String> EVERY = new DecisionOutput<>("every", String.class);
        /** ISO 8601 period until the first one. */
        public static final DecisionOutput<String> FIRST = new DecisionOutput<>("first", String.class);
        /** For a person to do it. */
        public static final DecisionOutput<Integer> DAYS = new DecisionOutput<>("days", Integer.class);

        private CarePlan() {}
    }
}
