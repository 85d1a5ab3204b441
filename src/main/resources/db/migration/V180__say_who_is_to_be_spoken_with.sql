-- service: customers who gave a bad mark and whom nobody has spoken with yet. The bound is that of Marks.
create view talks_owed as
select account_id, answered_at as since
  from surveys
 where state = 'ANSWERED'
   and talked_at is null
   and least(service_quality, product_experience, continuation) <= 2;
