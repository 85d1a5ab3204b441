-- Where administrators send what. Nothing here is secret: what is, is configured under the name that stands here.
create table notification_destinations (
    id              bigint      generated always as identity primary key,
    name            text        not null unique check (length(name) between 1 and 100),
    active          boolean     not null,
    events          text[]      not null check (cardinality(events) > 0),
    channel         text        not null check (channel in ('MAIL', 'WEBHOOK')),
    format          text        check (format in ('JSON', 'SLACK', 'TEAMS', 'WECOM')),
    url             text        check (length(url) <= 1000),          -- {secret} in it stands for the secret
    secret          text        check (secret ~ '^[a-z0-9]{1,50}$'),  -- name of closeloop.notify.secrets.…
    recipient       text        check (recipient in ('OWNER', 'TEAM_MANAGERS', 'GROUP', 'ADDRESS')),
    recipient_value text        check (length(recipient_value) <= 254),
    changed_by      text        not null,
    changed_at      timestamptz not null,
    check (num_nonnulls(format, url, secret) = case channel when 'WEBHOOK' then 3 else 0 end),
    check ((channel = 'MAIL') = (recipient is not null)),
    check ((recipient in ('GROUP', 'ADDRESS')) is true = (recipient_value is not null))
);

-- What is to be told to one receiver: an event to a destination, or a letter to a customer. The row is written with what
-- happened, in one transaction; a process sends it afterwards. It stays, without its content, so that nobody is told twice.
create table notifications (
    id             bigint      generated always as identity primary key,
    message_key    uuid        not null default gen_random_uuid(),    -- what the receiver knows it by, over all attempts
    event          text        not null,                              -- or which letter
    event_key      text        not null check (length(event_key) <= 200),
    destination_id bigint      references notification_destinations on delete set null,
    address        text        check (length(address) <= 254),        -- of a letter
    content        json        check ((content is null) = (state <> 'PENDING')),    -- not jsonb: facts keep their order
    state          text        not null check (state in ('PENDING', 'SENT', 'DROPPED')),
    outcome        text,
    created_at     timestamptz not null,
    done_at        timestamptz,
    check ((state = 'PENDING') = (done_at is null))
);
create unique index notifications_once on notifications (destination_id, event, event_key);   -- serves: the foreign key too
create unique index letters_once       on notifications (event, event_key) where address is not null;

-- opportunity: what is told of a deal.
create view deal_news as
select o.id as subject_id,
       concat_ws(' ', d.number, d.customer) as headline,
       o.owner,
       o.team,
       json_strip_nulls(json_build_object(
           'number',     d.number,
           'customer',   d.customer,
           'owner',      coalesce(p.name, o.owner),
           'team',       o.team,
           'stage',      o.stage,
           'dueAt',      case when o.state = 'OPEN' then e.due_at end,
           'amount',     o.amount,
           'currency',   o.currency,
           'lostReason', o.lost_reason,
           'competitor', case when o.state = 'LOST' then o.competitor end)) as facts
  from opportunities o
  join deal_card     d on d.opportunity_id = o.id
  left join people   p on p.user_id = o.owner
  left join stage_entries e on e.opportunity_id = o.id and e.outcome is null;

-- order: what is told of an instalment that is overdue, by the dunning that gave the reason.
create view dunning_news as
select u.id as subject_id,
       concat_ws(' ', r.number, d.customer) as headline,
       o.owner,
       o.team,
       json_strip_nulls(json_build_object(
           'number',     r.number,
           'customer',   d.customer,
           'instalment', i.label,
           'dueOn',      u.due_on,
           'openAmount', u.amount,
           'currency',   r.currency,
           'step',       u.kind,
           'owner',      coalesce(p.name, o.owner))) as facts
  from dunnings      u
  join instalments   i on i.id = u.instalment_id
  join orders        r on r.id = i.order_id
  join opportunities o on o.id = r.opportunity_id
  join deal_card     d on d.opportunity_id = o.id
  left join people   p on p.user_id = o.owner;

-- service: what is told of a case that is late.
create view case_news as
select s.id as subject_id,
       concat_ws(' ', s.number, a.name) as headline,
       coalesce(s.owner, a.owner) as owner,
       a.team,
       json_strip_nulls(json_build_object(
           'number',        s.number,
           'customer',      a.name,
           'subject',       s.subject,
           'kind',          s.kind,
           'priority',      s.priority,
           'answerDueAt',   case when s.answered_at is null then s.answer_due_at end,
           'solutionDueAt', s.solution_due_at,
           'owner',         coalesce(s.owner, a.owner))) as facts
  from service_cases s
  join account_card  a on a.account_id = s.account_id;

-- service: what is told of a bad mark.
create view mark_news as
select s.id as subject_id,
       concat_ws(' ', a.number, a.name) as headline,
       a.owner,
       a.team,
       json_strip_nulls(json_build_object(
           'account',           a.number,
           'customer',          a.name,
           'serviceQuality',    s.service_quality,
           'productExperience', s.product_experience,
           'continuation',      s.continuation,
           'recommendation',    s.recommendation,
           'serviceCase',       c.number,
           'owner',             coalesce(p.name, a.owner))) as facts
  from surveys            s
  join account_card       a on a.account_id = s.account_id
  left join service_cases c on c.id = s.service_case_id
  left join people        p on p.user_id = a.owner;
