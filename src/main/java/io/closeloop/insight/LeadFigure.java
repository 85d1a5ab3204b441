package io.closeloop.insight;

/** The numbers behind which a list of leads stands. */
enum LeadFigure {
    CAPTURED("captured_on", "true", SumTables.EVENTS, "leads"),
    /** Of those captured in the period, those with a first contact. */
    CONTACTED("captured_on", "response_hours is not null", SumTables.RESPONSES, TimeTable.NUMBER),
    WON("won_on", "true", SumTables.EVENTS, "won_leads");

    private final String dayColumn;
    private final String condition;
    private final KeptTable sums;
    private final String sum;

    LeadFigure(String dayColumn, String condition, KeptTable sums, String sum) {
        this.dayColumn = dayColumn;
        this.condition = condition;
        this.sums = sums;
        this.sum = sum;
    }

    String dayColumn() {
        return dayColumn;
    }

    /** The order in SQL where none is wanted. */
    String latestFirst() {
        return dayColumn + " desc, lead_id desc";
    }

    /** The table with the sum of these leads. */
    KeptTable sums() {
        return sums;
    }

    /** What in it counts these leads. */
    String sum() {
        return sum;
    }

    /** Which of the leads of a day in SQL. */
    String condition() {
        return condition;
    }
}
