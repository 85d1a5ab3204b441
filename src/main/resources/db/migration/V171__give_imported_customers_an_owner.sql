-- Whoever sold to a company looks after it, as when a deal is won here: accounts that came with imported deals had nobody.
-- An open deal's seller comes before a closed one's, the newest first; who cannot log in would never hear of the customer.
update accounts a
   set owner = seller.owner, team = seller.team, version = a.version + 1
  from (select distinct on (o.account_id) o.account_id, o.owner, o.team
          from opportunities o
          join login_names   l on l.user_id = o.owner
         where o.imported
           and o.account_id is not null
         order by o.account_id, (o.state in ('OPEN', 'ON_HOLD')) desc, coalesce(o.closed_at, o.created_at) desc, o.id desc) seller
 where a.id = seller.account_id
   and a.owner is null;
