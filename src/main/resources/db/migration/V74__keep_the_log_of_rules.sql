-- Who did what to which decision, when and why. Rows are only added.
create table rule_audit (
    id           bigint      generated always as identity primary key,
    at           timestamptz not null,
    who          text        not null,
    what         text        not null,
    decision_key text        not null,
    reference    text,                                       -- a change's number, a version, a case's name
    why          text
);

-- Serves the log of one decision, the newest first.
create index rule_audit_of_decision on rule_audit (decision_key, id desc);
