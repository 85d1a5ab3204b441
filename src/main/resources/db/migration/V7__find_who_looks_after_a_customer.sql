-- account, team: who looks after a customer and can take its next lead. Whether they can log in, Camunda knows.
create view customer_owners as
select a.id as account_id, m.user_id, m.team
  from accounts     a
  join team_members m on m.user_id = a.owner
 where m.active
   and a.phase in ('PURCHASE', 'LOYALTY');

create index idempotency_keys_by_age on idempotency_keys (created_at);   -- serves: forgetting old ones
