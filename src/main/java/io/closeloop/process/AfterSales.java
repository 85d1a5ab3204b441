package io.closeloop.process;

import java.util.Date;

/** Names in the process {@code afterSales}: what follows the delivery of an order. */
public final class AfterSales {

    public static final String KEY = "afterSales";

    private AfterSales() {}

    /** Ids and routing facts, beside the order's and the account's. */
    public static final class Variables {
        public static final ProcessVariable<Long> DELIVERY_FOLLOW_UP_ID =
                new ProcessVariable<>("deliveryFollowUpId", Long.class);
        /** When service is reminded. */
        public static final ProcessVariable<Date> FOLLOW_UP_WARNING_AT =
                new ProcessVariable<>("followUpWarningAt", Date.class);
        /** When managers are told. */
        public static final ProcessVariable<Date> FOLLOW_UP_DUE_AT = new ProcessVariable<>("followUpDueAt", Date.class);

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
        public static final String HANDLE_LATE_FOLLOW_UP = "UserTask_HandleLateFollowUp";

        private Tasks() {}
    }
}
