package io.closeloop.insight;

/** The numbers about looking after customers behind which a list stands. */
enum CareFigure {
    SURVEYS("kind = 'SURVEY'"),
    COMPLAINTS("kind = 'COMPLAINT'"),
    DELIVERIES("kind = 'DELIVERY'"),
    /** Service cases by their first answer, or its deadline that has passed. */
    ANSWERS("kind = 'ANSWER'"),
    ANSWERS_LATE("kind = 'ANSWER' and answers_kept = 0"),
    /** Service cases that were solved, or whose deadline for it has passed. */
    SOLUTIONS("kind = 'SOLUTION'"),
    SOLUTIONS_LATE("kind = 'SOLUTION' and solutions_kept = 0"),
    /** Deliveries by their follow-up, or its deadline that has passed. */
    FOLLOW_UPS("kind = 'FOLLOW_UP'"),
    FOLLOW_UPS_LATE("kind = 'FOLLOW_UP' and follow_ups_kept = 0");

    private final String condition;

    CareFigure(String condition) {
        this.condition = condition;
    }

    /** Which events in SQL. */
    String condition() {
        return condition;
    }
}
