package io.closeloop.process;

import java.util.Map;

/** Names in the process {@code notification}: one message to one receiver, sent until it is accepted. */
public final class Notification {

    public static final String KEY = "notification";

    private Notification() {}

    /** Ids and routing facts. Neither text nor address nor secret is among them: the engine's history keeps them. */
    public static final class Variables {
        public static final ProcessVariable<Long> NOTIFICATION_ID = new ProcessVariable<>("notificationId", Long.class);
        /** MAIL, WEBHOOK, SEVERAL or NONE. */
        public static final ProcessVariable<String> CHANNEL =
                new ProcessVariable<>("notificationChannel", String.class);
        /** What a webhook's receiver answered. */
        public static final ProcessVariable<Integer> HTTP_STATUS = new ProcessVariable<>("httpStatus", Integer.class);

        private Variables() {}
    }

    /** What the preparing step hands to the connector, and the connector to its outputs; never stored. */
    @SuppressWarnings("rawtypes")
    public static final class Connector {
        public static final TransientVariable<Map> WEBHOOK = new TransientVariable<>("webhook", Map.class);
        public static final TransientVariable<Integer> STATUS_CODE =
                new TransientVariable<>("statusCode", Integer.class);

        private Connector() {}
    }
}
