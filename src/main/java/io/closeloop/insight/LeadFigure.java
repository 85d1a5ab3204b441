package io.closeloop.insight;

/** The numbers behind which a list of leads stands. */
enum LeadFigure {
    CAPTURED("captured_on", "true", SumTables.EVENTS, "leads"),
    /** Of those captured in the period, those with a first contact. */
    CONTACTED("captured_on", "response_hours is not null", SumTables.RESPONSES, "leads"),
    WON("won_on", "true", SumTables.EVENTS, "won_leads");

    private final String dayColumn;
    private final String condition;
    private final SumTable sums;
    private final String sum;

    LeadFigure(String dayColumn, String condition, SumTable sums, String sum) {
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
    SumTable sums() {
        return sums;
    }

    /** The column that counts these leads. */
    String sum() {
        return sum;
    }

    /** Which of the leads of a day in SQL. */
    String condition() {
        return condition;
    }
}
