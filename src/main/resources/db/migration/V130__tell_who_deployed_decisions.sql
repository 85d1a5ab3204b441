-- Versions of decisions that somebody deployed past the rule desk: the engine knows when, but not who. ----------------
create table rule_deployments (
    deployment_id text        not null,
    decision_key  text        not null,
    version       integer     not null,
    deployed_by   text        not null,
    deployed_at   timestamptz not null,
    note          text,                                      -- the deployment's name, all that is said of the reason
    primary key (deployment_id, decision_key)
);

-- Serves: the newest back-test that somebody ran of a decision.
create index rule_backtests_of_user on rule_backtests (decision_key, requested_by, id desc);
