package io.closeloop.service;

/** Which of a service case's deadlines is over. */
enum Overdue {
    ANSWER(CaseEvent.ANSWER_OVERDUE),
    SOLUTION(CaseEvent.SOLUTION_OVERDUE),
    CUSTOMER_ANSWER(CaseEvent.CUSTOMER_ANSWER_OVERDUE);

    private final CaseEvent event;

    Overdue(CaseEvent event) {
        this.event = event;
    }

    CaseEvent event() {
        return event;
    }
}
