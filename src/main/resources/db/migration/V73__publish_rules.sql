-- Changes of decisions on their way to being published --------------------------------------------------------------
create sequence rule_change_id increment by 50;

create table rule_changes (
    id                bigint      primary key,
    version           integer     not null,
    number            text        not null unique,
    decision_key      text        not null,
    based_on_version  integer     not null,                  -- what the author changed; nothing newer is overwritten
    xml               text        not null,
    author            text        not null,
    note              text        not null,
    kind              text        not null check (kind in ('CHANGE', 'ROLLBACK', 'EMERGENCY', 'SEED_TAKEOVER')),
    state             text        not null check (state in ('SUBMITTED', 'APPROVED', 'REJECTED', 'PUBLISHED', 'WITHDRAWN')),
    submitted_at      timestamptz not null,
    publish_at        timestamptz,                           -- null: as soon as it is approved
    reevaluate        text        not null check (reevaluate in ('ALL', 'CHOSEN', 'NONE')),
    chosen            jsonb       not null,                  -- numbers of the open cases, where they are chosen
    decided_by        text,
    decided_at        timestamptz,
    decision_note     text,
    overruled_reason  text,                                  -- why it is published although a saved case fails
    check_result      jsonb       not null,
    case_result       jsonb       not null,
    failing_cases     integer     not null,
    backtest_id       bigint,
    published_version integer
);

-- An author has one word to say about a decision at a time; of two submissions at one moment one is refused.
create unique index rule_changes_submitted on rule_changes (decision_key, author) where state = 'SUBMITTED';
create        index rule_changes_newest    on rule_changes (id desc);

-- What was published, beside the engine's own versions, which know neither author nor approver.
create table rule_publications (
    decision_key  text        not null,
    version       integer     not null,
    deployment_id text        not null,
    change_id     bigint      not null unique references rule_changes,
    published_at  timestamptz not null,
    xml_hash      text        not null,
    primary key (decision_key, version)
);

-- Packaged tables that an analyst has taken over as a draft: the desk does not offer them again.
create table rule_seeds (
    decision_key  text        primary key,
    seed_hash     text        not null,
    taken_over_at timestamptz not null,
    taken_over_by text        not null
);

-- Open cases that were decided again because a table was published. The key makes a repeated job do nothing twice.
create table rule_reevaluations (
    change_id    bigint      not null references rule_changes,
    subject      text        not null,
    from_outcome text,
    to_outcome   text,
    requested_at timestamptz not null,
    primary key (change_id, subject)
);
