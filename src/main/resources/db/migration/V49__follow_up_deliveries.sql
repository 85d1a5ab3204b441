-- How customers get on with what was delivered; one question an order.
create table delivery_follow_ups (
    id               bigint      generated always as identity primary key,
    version          integer     not null,
    order_id         bigint      not null unique references orders,
    account_id       bigint      not null references accounts,
    case_number      text        not null,
    due_at           timestamptz not null,
    done_at          timestamptz,
    done_by          text,
    usage            text        check (length(usage) <= 10000),
    satisfaction     integer     check (satisfaction between 1 and 5),
    problem          text        check (length(problem) <= 10000),
    problem_severity text        check (problem_severity in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
    service_case_id  bigint      unique references service_cases,
    need             text        check (length(need) <= 10000),           -- what else the customer could use
    created_at       timestamptz not null,
    check ((done_at is null) = (done_by is null)),
    check (done_at is null or (usage is not null and satisfaction is not null))
);
create index delivery_follow_ups_of_account on delivery_follow_ups (account_id, id);   -- serves: the account's timeline

-- service: followed-up deliveries in the account's timeline.
create view delivery_follow_up_timeline as
select f.account_id, f.done_at as at, 'DELIVERY_FOLLOW_UP' as kind, f.case_number as reference,
       'Delivery followed up, satisfaction ' || f.satisfaction as title,
       coalesce('Problem: ' || f.problem, f.usage) as detail, f.done_by as by_user
  from delivery_follow_ups f
 where f.done_at is not null;
