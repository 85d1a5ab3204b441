package io.closeloop.insight;

/** The numbers behind which a list of leads stands. */
enum LeadFigure {
    CAPTURED("captured_on", "true"),
    /** Of those captured in the period, those with a first contact. */
    CONTACTED("captured_on", "response_hours is not null"),
    WON("won_on", "true");

    private final String dayColumn;
    private final String condition;

    LeadFigure(String dayColumn, String condition) {
        this.dayColumn = dayColumn;
        this.condition = condition;
    }

    String dayColumn() {
        return dayColumn;
    }

    /** Which of the leads of a day in SQL. */
    String condition() {
        return condition;
    }
}
