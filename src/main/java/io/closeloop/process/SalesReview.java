package io.closeloop.process;

import java.util.List;

/** Names in the process {@code salesReview}: a month or quarter that is over, against its targets. */
public final class SalesReview {

    public static final String KEY = "salesReview";

    private SalesReview() {}

    /** The review it is about. */
    public static final class Variables {
        public static final ProcessVariable<Long> REVIEW_ID = new ProcessVariable<>("reviewId", Long.class);

        private Variables() {}
    }

    /** What the steps of one transaction hand to each other; never stored. */
    public static final class Handed {
        public static final TransientVariable<PeriodFigures> FIGURES =
                new TransientVariable<>("periodFigures", PeriodFigures.class);

        /** One for each miss that is not being improved already. */
        @SuppressWarnings("rawtypes")
        public static final TransientVariable<List> IMPROVEMENT_IDS =
                new TransientVariable<>("improvementIds", List.class);

        private Handed() {}
    }
}
