package io.closeloop.process;

import java.util.List;

/** Names of the fields of orders' task forms and of what is shown beside them. */
public final class OrderForms {

    private OrderForms() {}

    /** Deliver order. */
    public static final class Delivery {
        public static final String DELIVERED_ON = "deliveredOn";
        public static final String RECEIVED_BY = "receivedBy";
        public static final String NOTE = "deliveryNote";

        private Delivery() {}
    }

    /** Record payment. */
    public static final class Payment {
        public static final String REFERENCE = "paymentReference";
        public static final String ORDER_NUMBER = "orderNumber";
        public static final String AMOUNT = "paymentAmount";
        public static final String PAID_ON = "paidOn";

        public static final List<String> FIELDS = List.of(REFERENCE, ORDER_NUMBER, AMOUNT, PAID_ON);

        private Payment() {}
    }

    /** Resolve overdue payment. */
    public static final class Overdue {
        public static final String DECISION = DealTasks.DECISION;
        public static final String PROMISED_ON = "promisedOn";
        public static final String NOTE = "overdueNote";

        private Overdue() {}
    }

    /** Settle credit. */
    public static final class Credit {
        public static final String NOTE = "creditNote";

        private Credit() {}
    }

    /** What the create listener puts beside a task for its card and its form to show. */
    public static final class Shown {
        /** On the card. */
        public static final String CUSTOMER = DealForms.Shown.CUSTOMER;

        /** On the card, as text with currency: what the task is about. */
        public static final String AMOUNT = DealForms.Shown.AMOUNT;

        /** On the card. */
        public static final String STAGE = DealForms.Shown.STAGE;

        /** Json: everything known about the order. */
        public static final String ORDER = "order";

        private Shown() {}
    }
}
