-- Rule desk: drafts of decision files, and examples that every draft is tried on ------------------------------------
create table rule_drafts (
    id               bigint      generated always as identity primary key,
    decision_key     text        not null check (length(decision_key) between 1 and 255),  -- of the file's top decision
    author           text        not null check (length(author) between 1 and 64),
    xml              text        not null check (length(xml) <= 1048576),
    based_on_version integer     not null check (based_on_version > 0),                    -- what was published when it was begun
    revision         integer     not null check (revision > 0),                            -- counts the savings
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    unique (decision_key, author)                                                          -- also serves: a decision's drafts
);

create table rule_cases (
    id               bigint      generated always as identity primary key,
    decision_key     text        not null check (length(decision_key) between 1 and 255),
    name             text        not null check (length(name) between 1 and 200),
    inputs           jsonb       not null,
    expected         jsonb       not null,                                                 -- output name to value, or a list of these
    created_by       text        not null check (length(created_by) between 1 and 64),
    created_at       timestamptz not null,
    revision         integer     not null check (revision > 0),
    unique (decision_key, name)                                                            -- also serves: a decision's cases
);
