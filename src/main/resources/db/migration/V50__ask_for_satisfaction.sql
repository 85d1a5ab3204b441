create table surveys (
    id                 bigint      generated always as identity primary key,
    version            integer     not null,
    account_id         bigint      not null references accounts,
    case_number        text        not null,
    contact_name       text        check (length(contact_name) <= 200),
    contact_email      text        check (length(contact_email) <= 254),
    state              text        not null check (state in ('OPEN', 'ANSWERED', 'EXPIRED')),
    sent_at            timestamptz,                           -- the last of its letters
    expires_at         timestamptz,
    answered_at        timestamptz,
    service_quality    integer     check (service_quality between 1 and 5),
    product_experience integer     check (product_experience between 1 and 5),
    continuation       integer     check (continuation between 1 and 5),        -- willingness to go on
    recommendation     integer     check (recommendation between 0 and 10),
    comment            text        check (length(comment) <= 4000),
    service_case_id    bigint      unique references service_cases,
    talk_note          text        check (length(talk_note) <= 10000),          -- what came of speaking with the customer
    talked_at          timestamptz,
    talked_by          text,
    created_at         timestamptz not null,
    check ((state = 'ANSWERED') = (answered_at is not null)),
    check (answered_at is null
           or num_nonnulls(service_quality, product_experience, continuation, recommendation) = 4)
);
create index surveys_of_account on surveys (account_id, id);   -- serves: view survey_answers, the account's timeline

-- The links that customers got. Only what a link's token hashes to is kept: who reads the table cannot answer for a customer.
create table survey_links (
    token_hash bytea       primary key check (length(token_hash) = 32),
    survey_id  bigint      not null references surveys,
    created_at timestamptz not null
);
create index survey_links_of_survey on survey_links (survey_id);   -- serves: the foreign key

-- Letters on their way. A link stands here in clear only until somebody has sent it.
create table survey_letters (
    id         bigint      generated always as identity primary key,
    survey_id  bigint      not null references surveys,
    kind       text        not null check (kind in ('SURVEY_INVITATION', 'SURVEY_REMINDER')),
    recipient  text        check (length(recipient) <= 254),
    link       text        check (length(link) <= 2000),
    sent_at    timestamptz,
    sent_by    text,
    note       text        check (length(note) <= 500),
    created_at timestamptz not null,
    check ((sent_at is null) = (link is not null)),
    unique (survey_id, kind)
);

-- service: what customers answered.
create view survey_answers as
select id as survey_id, account_id, answered_at as at, service_quality, product_experience, continuation, recommendation,
       least(service_quality, product_experience, continuation) <= 2 as bad_mark
  from surveys
 where state = 'ANSWERED';

-- service: surveys in the account's timeline.
create view survey_timeline as
select s.account_id, s.answered_at as at, 'SURVEY' as kind, s.case_number as reference,
       'Survey answered: ' || s.service_quality || ', ' || s.product_experience || ', ' || s.continuation
       || ', recommendation ' || s.recommendation as title,
       s.comment as detail, null::text as by_user
  from surveys s
 where s.state = 'ANSWERED'
union all
select s.account_id, l.sent_at, 'SURVEY', s.case_number, in_words(replace(l.kind, 'SURVEY_', 'SURVEY ')) || ' sent',
       null, l.sent_by
  from survey_letters l
  join surveys        s on s.id = l.survey_id
 where l.sent_at is not null;
