package io.closeloop.insight;

/** The numbers about looking after customers behind which a list stands. */
enum CareFigure {
    SURVEYS("kind = 'SURVEY'", "answers"),
    COMPLAINTS("kind = 'COMPLAINT'", "complaints"),
    DELIVERIES("kind = 'DELIVERY'", "deliveries"),
    /** Service cases by their first answer, or its deadline that has passed. */
    ANSWERS("kind = 'ANSWER'", "answers_due"),
    ANSWERS_LATE("kind = 'ANSWER' and answers_kept = 0", "answers_due - answers_kept"),
    /** Service cases that were solved, or whose deadline for it has passed. */
    SOLUTIONS("kind = 'SOLUTION'", "solved"),
    SOLUTIONS_LATE("kind = 'SOLUTION' and solutions_kept = 0", "solved - solutions_kept"),
    /** Deliveries by their follow-up, or its deadline that has passed. */
    FOLLOW_UPS("kind = 'FOLLOW_UP'", "follow_ups_due"),
    FOLLOW_UPS_LATE("kind = 'FOLLOW_UP' and follow_ups_kept = 0", "follow_ups_due - follow_ups_kept");

    private final String condition;
    private final String sum;

    CareFigure(String condition, String sum) {
        this.condition = condition;
        this.sum = sum;
    }

    /** What counts these events in {@link SumTables#CARE}. */
    String sum() {
        return sum;
    }

    /** Which events in SQL. */
    String condition() {
        return condition;
    }
}
