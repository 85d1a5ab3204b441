package io.closeloop.insight;

/** The numbers behind which a list of deals stands. */
enum DealFigure {
    OPENED("opened_on", "true"),
    OPEN("opened_on", "state = 'OPEN'"),
    WON("closed_on", "state = 'WON'"),
    LOST("closed_on", "state = 'LOST'"),
    /** Of the deals opened in the period, those that came into a stage. */
    ENTERED("opened_on", "reached >= :place"),
    /** Of these, those that went on to the next one. */
    ADVANCED("opened_on", "reached > :place"),
    /** Of these, those that were lost there. */
    LOST_IN_STAGE("opened_on", "reached = :place and state = 'LOST'"),
    /** Of these, those that are there or were sent back from there. */
    OPEN_IN_STAGE("opened_on", "reached = :place and state = 'OPEN'"),
    /** Open deals that are expected to close in the period. */
    EXPECTED("expected_close_date", "state = 'OPEN'");

    private final String dayColumn;
    private final String condition;

    DealFigure(String dayColumn, String condition) {
        this.dayColumn = dayColumn;
        this.condition = condition;
    }

    String dayColumn() {
        return dayColumn;
    }

    String condition() {
        return condition;
    }

    boolean isOfStage() {
        return condition.contains(":place");
    }
}
