package io.closeloop.process;

import java.util.List;

/** Names in the process {@code monthlyHygiene}: what is stale goes to the pool or the archive, what is good is flagged. */
public final class MonthlyHygiene {

    public static final String KEY = "monthlyHygiene";

    /** How much of each kind a round takes, in one transaction. */
    public static final int BATCH = 100;

    private MonthlyHygiene() {}

    /** Routing facts. */
    public static final class Variables {
        /** Whether a round has found as much as it takes, so that there may be more. */
        public static final ProcessVariable<Boolean> MORE_LEFT = new ProcessVariable<>("moreLeft", Boolean.class);

        private Variables() {}
    }

    /** What one step hands to the next within a round; never stored. */
    @SuppressWarnings("rawtypes")
    public static final class Handover {
        /** Ids ({@code Long}) of deals that were just taken off their owners. */
        public static final TransientVariable<List> RETURNED_DEALS =
                new TransientVariable<>("returnedDeals", List.class);

        private Handover() {}
    }
}
