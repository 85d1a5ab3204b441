package io.closeloop.process;

import java.util.List;

/** Names in the processes {@code setTarget} and {@code breakDownTarget}, which both end with targets that are set. */
public final class SetTarget {

    public static final String KEY = "setTarget";

    /** Sets a target of the company or a team together with those of its teams and people. */
    public static final String BREAK_DOWN_KEY = "breakDownTarget";

    private SetTarget() {}

    /** The number under which Cockpit finds who set a target. */
    public static String businessKey(long targetId) {
        return "TA-" + targetId;
    }

    /** Fields of the start forms: what a request to set a target calls {@code scope} is {@code targetScope} here. */
    public static final class Form {
        public static final String PREFIX = "target";

        /** Json: the parts, only in the form of {@code breakDownTarget}. */
        public static final String PARTS = "targetParts";

        public static final List<String> FIELDS = List.of(
                "targetScope",
                "targetSubject",
                "targetFigure",
                "targetStage",
                "targetPeriod",
                "targetValue",
                "targetCurrency",
                "targetNote",
                PARTS);

        private Form() {}
    }
}
