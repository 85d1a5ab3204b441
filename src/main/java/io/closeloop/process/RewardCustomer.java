package io.closeloop.process;

/** Names in the process {@code rewardCustomer}: points for a purchase or for a lead brought. */
public final class RewardCustomer {

    public static final String KEY = "rewardCustomer";

    private RewardCustomer() {}

    /** What the points are for, beside the account's id. */
    public static final class Variables {
        /** A {@link RewardEvent}'s name. */
        public static final ProcessVariable<String> EVENT = new ProcessVariable<>("rewardEvent", String.class);
        /** Number of the deal or of the lead. */
        public static final ProcessVariable<String> REFERENCE = new ProcessVariable<>("rewardReference", String.class);

        private Variables() {}
    }

    /** Inputs of the decision {@code loyaltyPoints}. */
    public static final class Facts {
        public static final String EVENT = "event";
        public static final String TIER = "tier";
        /** In the house's currency; 0 in any other. */
        public static final String AMOUNT = "amount";

        private Facts() {}
    }

    /** Outputs of the decision {@code loyaltyPoints}. */
    public static final class LoyaltyPoints {
        public static final DecisionOutput<Integer> POINTS = new DecisionOutput<>("points", Integer.class);

        private LoyaltyPoints() {}
    }
}
