package io.closeloop.service;

/** What a service case's log tells. */
enum CaseEvent {
    OPENED,
    PRIORITISED,
    ANSWERED,
    WAITING,
    CUSTOMER_ANSWERED,
    NO_ANSWER,
    SOLVED,
    REOPENED,
    ANSWER_DUE_SOON,
    ANSWER_OVERDUE,
    SOLUTION_DUE_SOON,
    SOLUTION_OVERDUE,
    CUSTOMER_ANSWER_OVERDUE,
    ESCALATION_HANDLED
}
