package io.closeloop.insight;

/** The numbers behind which a list of leads stands. */
enum LeadFigure {
    CAPTURED("captured_on"),
    WON("won_on");

    private final String dayColumn;

    LeadFigure(String dayColumn) {
        this.dayColumn = dayColumn;
    }

    String dayColumn() {
        return dayColumn;
    }
}
