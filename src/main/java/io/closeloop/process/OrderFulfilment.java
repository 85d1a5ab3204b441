package io.closeloop.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Names in the process {@code orderFulfilment}: an order is delivered and paid. */
public final class OrderFulfilment {

    public static final String KEY = "orderFulfilment";

    private static final TransientVariable<Object> INSTALMENT_IDS =
            new TransientVariable<>("instalmentIds", Object.class);

    private OrderFulfilment() {}

    /** Says which instalments are to be collected, each by a process of its own; the list itself is not stored. */
    public static void collect(VariableScope scope, List<Long> instalmentIds) {
        INSTALMENT_IDS.set(scope, instalmentIds);
    }

    /** Ids. */
    public static final class Variables {
        public static final ProcessVariable<Long> ORDER_ID = new ProcessVariable<>("orderId", Long.class);

        private Variables() {}
    }

    /** User tasks. */
    public static final class Tasks {
        public static final String DELIVER_ORDER = "UserTask_DeliverOrder";

        private Tasks() {}
    }
}
