package io.closeloop.process;

/** What others can be told of; administrators choose which of it goes where. */
public enum NotificationEvent {
    LEAD_ASSIGNED,
    STAGE_OVERDUE,
    DEAL_WON,
    DEAL_LOST,
    PAYMENT_OVERDUE,
    CASE_ESCALATED,
    BAD_MARK,
    RULE_PUBLISHED,
    SALES_REVIEW
}
