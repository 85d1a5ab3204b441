-- Until when an allowed contact keeps the place that it took in the caps. It is the moment at which its task is due.
alter table care_touches add column held_until timestamptz;
update care_touches
   set held_until = decided_at + interval '30 days'
 where state = 'RESERVED';
alter table care_touches add check (state <> 'RESERVED' or held_until is not null);
create index care_touches_held on care_touches (held_until) where state = 'RESERVED';     -- serves: what is to be released

-- What other processes ask for may be asked for twice on a day; the second time stays visible with its reason.
drop index care_touches_once;
create unique index care_touches_once on care_touches (account_id, touch, due_on, contact_id) nulls not distinct
 where performer <> 'CALLER';
create index care_touches_by_day on care_touches (account_id, touch, due_on);             -- serves: the same one today

-- A line of a plan that cannot be started is left alone for a while, so that it is not in the way of the others.
alter table care_plan add column put_off_until timestamptz;
