package io.closeloop.insight;

/** The numbers behind which a list of customers stands. */
enum CustomerFigure {
    /** Customers with a deal won in the period. */
    BOUGHT("true"),
    /** Of these, those with more than one deal won ever. */
    REPEATED("purchases > 1"),
    /** Of these, those whose first deal won ever is among these. */
    NEW("is_new");

    private final String condition;

    CustomerFigure(String condition) {
        this.condition = condition;
    }

    /** Which of those who bought in SQL. */
    String condition() {
        return condition;
    }
}
