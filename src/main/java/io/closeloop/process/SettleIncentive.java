package io.closeloop.process;

/** Names in the process {@code settleIncentive}: what a rep has earned in a month that is over. */
public final class SettleIncentive {

    public static final String KEY = "settleIncentive";

    /** Key of the decision about the rates. */
    public static final String DECISION = "commission";

    private SettleIncentive() {}

    /** The one statement it is about. */
    public static final class Variables {
        public static final ProcessVariable<Long> STATEMENT_ID = new ProcessVariable<>("statementId", Long.class);

        private Variables() {}
    }

    /** Inputs of the decision {@code commission}; amounts in the house's currency. */
    public static final class Facts {
        /** Won amount in percent of the month's target; null where there is none. */
        public static final String ATTAINMENT = "attainment";

        public static final String WON_DEALS = "wonDeals";
        public static final String WON_AMOUNT = "wonAmount";
        public static final String RECEIVED_AMOUNT = "receivedAmount";

        private Facts() {}
    }

    /** Outputs of the decision {@code commission}. */
    public static final class Commission {
        /** Percent of the money received. */
        public static final DecisionOutput<Number> COMMISSION_RATE =
                new DecisionOutput<>("commissionRate", Number.class);

        /** Percent of the amounts won. */
        public static final DecisionOutput<Number> BONUS_RATE = new DecisionOutput<>("bonusRate", Number.class);

        private Commission() {}
    }
}
