-- Waits for customers: managers are told of a customer who stays silent, and service can go on without an answer.
alter table service_case_log drop constraint service_case_log_event_check;
alter table service_case_log add constraint service_case_log_event_check check (event in
    ('OPENED', 'PRIORITISED', 'ANSWERED', 'WAITING', 'CUSTOMER_ANSWERED', 'NO_ANSWER', 'SOLVED', 'REOPENED',
     'ANSWER_DUE_SOON', 'ANSWER_OVERDUE', 'SOLUTION_DUE_SOON', 'SOLUTION_OVERDUE', 'CUSTOMER_ANSWER_OVERDUE',
     'ESCALATION_HANDLED'));
