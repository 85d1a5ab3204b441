package io.closeloop.process;

/** Names in the process {@code afterSales}: what follows the delivery of an order. */
public final class AfterSales {

    public static final String KEY = "afterSales";

    private AfterSales() {}

    /** Ids and routing facts, beside the order's and the account's. */
    public static final class Variables {
        public static final ProcessVariable<Long> DELIVERY_FOLLOW_UP_ID =
                new ProcessVariable<>("deliveryFollowUpId", Long.class);
        public static final ProcessVariable<Boolean> PROBLEM_REPORTED =
                new ProcessVariable<>("problemReported", Boolean.class);
        public static final ProcessVariable<Boolean> NEED_REPORTED =
                new ProcessVariable<>("needReported", Boolean.class);

        private Variables() {}
    }

    /** What one step hands to the next within the transaction; never stored. */
    public static final class Handover {
        public static final TransientVariable<RepurchaseWish> WISH =
                new TransientVariable<>("repurchaseWish", RepurchaseWish.class);

        private Handover() {}
    }

    /** User tasks. */
    public static final class Tasks {
        public static final String FOLLOW_UP_DELIVERY = "UserTask_FollowUpDelivery";

        private Tasks() {}
    }
}
