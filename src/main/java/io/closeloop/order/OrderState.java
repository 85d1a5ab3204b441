package io.closeloop.order;

/** How far an order is. */
enum OrderState {
    OPEN("o.closed_at is null"),
    /** Delivered, and nothing is to be paid any more. */
    CLOSED("o.closed_at is not null");

    private final String condition;

    OrderState(String condition) {
        this.condition = condition;
    }

    /** In SQL, over the orders {@code o}. */
    String condition() {
        return condition;
    }
}
