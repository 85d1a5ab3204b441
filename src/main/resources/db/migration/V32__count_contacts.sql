-- Every contact with a customer that we begin: wanted, then reserved or suppressed by the contact policy, then done or not.
-- What is reserved counts like what is done, so that two that are on their way at the same moment cannot both pass.
create table care_touches (
    id                   bigint      generated always as identity primary key,
    version              integer     not null,
    account_id           bigint      not null references accounts,
    touch                text        not null check (touch ~ '^[A-Z][A-Z0-9_]{0,59}$'),   -- EXECUTIVE_VISIT, SURVEY, …
    nature               text        not null check (nature in ('PUSH', 'CONTACT', 'ANSWER', 'SERVICE', 'DUNNING')),
    channel              text        not null check (channel in ('EMAIL', 'MESSAGE', 'PHONE', 'VISIT', 'VIDEO', 'GIFT')),
    performer            text        not null check (performer in
                         ('CALLER', 'OWNER', 'SALES_MANAGERS', 'EXECUTIVES', 'MARKETING', 'SERVICE')),
    due_on               date        not null,
    state                text        not null check (state in ('DUE', 'RESERVED', 'DONE', 'SUPPRESSED', 'LAPSED', 'MISSED')),
    decided_at           timestamptz,                              -- the policy was asked, or found too late
    decision_instance_id text,
    rule                 text,
    reason               text        check (length(reason) <= 2000),
    done_at              timestamptz,
    done_by              text,
    note                 text        check (length(note) <= 4000),
    created_at           timestamptz not null,
    unique (account_id, touch, due_on),                            -- the same touch is planned once, whoever plans it
    check ((state = 'DUE') = (decided_at is null)),
    check ((state = 'DONE') = (done_at is not null))
);
create index care_touches_counted on care_touches (account_id, nature, done_at)
 where state in ('RESERVED', 'DONE');                              -- serves: the counts of the contact policy

-- opportunity: the contacts that people have logged.
create view logged_contacts as
select o.account_id, f.at
  from follow_ups    f
  join opportunities o on o.id = f.opportunity_id
 where o.account_id is not null;

create view care_timeline as
select t.account_id, coalesce(t.done_at, t.decided_at) as at, 'CARE' as kind, a.number as reference,
       in_words(t.touch) || case t.state when 'DONE'       then ' (' || lower(in_words(t.channel)) || ')'
                                         when 'SUPPRESSED' then ' suppressed'
                                         when 'LAPSED'     then ' not done'
                                         when 'MISSED'     then ' missed'
                                         else                   ' on its way' end as title,
       coalesce(t.note, t.reason) as detail, t.done_by as by_user
  from care_touches t
  join accounts     a on a.id = t.account_id
 where t.decided_at is not null;
