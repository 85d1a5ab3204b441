package io.closeloop.process;

/** Names in the process {@code settleCredit}: what a customer paid too much. */
public final class SettleCredit {

    public static final String KEY = "settleCredit";

    private SettleCredit() {}

    /** Ids. */
    public static final class Variables {
        public static final ProcessVariable<Long> PAYMENT_ID = new ProcessVariable<>("paymentId", Long.class);

        private Variables() {}
    }

    /** User tasks. */
    public static final class Tasks {
        public static final String SETTLE_CREDIT = "UserTask_SettleCredit";

        private Tasks() {}
    }
}
