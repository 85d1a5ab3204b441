-- Back-tests: a draft of a decision run over decisions of the past, in the background, by one node at a time.
create table rule_backtests (
    id           bigint      generated always as identity primary key,
    decision_key text        not null,                     -- of the file's top decision
    xml          text        not null,                     -- the draft as it was when the back-test was asked for
    xml_hash     text        not null,
    state        text        not null check (state in ('RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    from_at      timestamptz not null,
    to_at        timestamptz not null,
    total        bigint,                                   -- decisions of the period, null until counted
    done         bigint      not null default 0,
    changed      bigint      not null default 0,
    unplayable   bigint      not null default 0,           -- cannot be repeated from what was recorded
    reached_at   timestamptz not null,                     -- with reached_id: the last decision done, where to go on
    reached_id   text        not null default '',
    result       jsonb,                                    -- null unless DONE
    error        text,
    requested_by text        not null,
    requested_at timestamptz not null,
    finished_at  timestamptz,
    attempts     integer     not null default 0,           -- nodes that took it up since it last advanced
    leased_by    text,                                     -- the node that works on it
    leased_until timestamptz,
    check (from_at < to_at),
    check ((state = 'RUNNING') = (finished_at is null))
);
create index rule_backtests_running     on rule_backtests (leased_until) where state = 'RUNNING';   -- serves: take over after a crash
create index rule_backtests_of_decision on rule_backtests (decision_key, id);                       -- serves: one at a time, forget old ones

-- What the draft makes of each past decision. When the back-test is done, only those that change are kept.
create table rule_backtest_cases (
    backtest_id          bigint      not null references rule_backtests on delete cascade,
    decision_instance_id text        not null,             -- in the engine's history
    evaluated_at         timestamptz not null,
    subject              text        not null,             -- the case's number; the decision's own id where it has no case
    process_instance_id  text,
    old_class            text,
    new_class            text,                             -- null where it cannot be repeated
    changed              boolean     not null,
    old_outputs          jsonb,                            -- null unless changed
    new_outputs          jsonb,
    failure              text,                             -- why the draft cannot be evaluated for it
    obstacle             text,                             -- why it cannot be repeated
    primary key (backtest_id, decision_instance_id)
);
create index rule_backtest_cases_changed on rule_backtest_cases (backtest_id, evaluated_at, decision_instance_id)
    where changed;                                                                                  -- serves: GET …/changes

-- lead: what became of leads, beside their deals.
create view lead_outcomes as
select number, status = 'QUALIFIED' as qualified
  from leads;
