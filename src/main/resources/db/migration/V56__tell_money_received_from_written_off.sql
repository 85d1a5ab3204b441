-- order: how far each order is. Paid is what money came for: not what was written off, nor what was paid back.
create or replace view order_card as
select o.id                                                as order_id,
       o.number,
       o.account_id,
       o.opportunity_id,
       o.case_number,
       o.amount,
       o.currency,
       d.owner,
       d.team,
       v.due_on                                            as delivery_due_on,
       v.delivered_on,
       v.delivered_at,
       coalesce(i.unpaid, 0) = 0                           as paid,
       coalesce(i.unpaid - i.written_off, 0)               as open_amount,
       coalesce(p.received - p.refunded, 0)                as paid_amount,
       coalesce(p.credit, 0)                               as credit,
       case when o.closed_at is null then 'OPEN' else 'CLOSED' end as state,
       o.opened_at,
       o.closed_at,
       coalesce(i.written_off, 0)                          as written_off_amount
  from orders     o
  join deals      d on d.opportunity_id = o.opportunity_id
  join deliveries v on v.order_id = o.id
  left join lateral (select sum(amount - paid)                                                    as unpaid,
                            sum(case when written_off_at is null then 0 else amount - paid end)   as written_off
                       from instalments
                      where order_id = o.id) i on true
  left join lateral (select sum(p.amount)                                                         as received,
                            sum(case when c.settlement = 'REFUNDED' then c.amount else 0 end)     as refunded,
                            sum(c.amount) filter (where c.settled_at is null)                     as credit
                       from payments     p
                       left join credits c on c.payment_id = p.id
                      where p.order_id = o.id) p on true;

-- order: money received, and below zero what of it was paid back.
create or replace view payments_received as
select o.account_id, o.opportunity_id, o.id as order_id, p.amount, o.currency, p.paid_at
  from payments p
  join orders   o on o.id = p.order_id
union all
select o.account_id, o.opportunity_id, o.id, (-c.amount)::numeric(19,2), o.currency, c.settled_at
  from credits  c
  join payments p on p.id = c.payment_id
  join orders   o on o.id = p.order_id
 where c.settlement = 'REFUNDED';

-- order: its part of what happened with an account.
create or replace view order_timeline as
select o.account_id, o.opened_at as at, 'ORDER' as kind, o.number as reference,
       'Order opened' as title, o.amount || ' ' || o.currency as detail, null::text as by_user
  from orders o
 where o.account_id is not null
union all
select o.account_id, v.delivered_at, 'DELIVERY', o.number, 'Delivered to ' || v.received_by, v.note, v.recorded_by
  from deliveries v
  join orders     o on o.id = v.order_id
 where o.account_id is not null and v.delivered_at is not null
union all
select o.account_id, p.paid_at, 'PAYMENT', o.number, 'Paid ' || p.amount || ' ' || o.currency, p.reference, p.recorded_by
  from payments p
  join orders   o on o.id = p.order_id
 where o.account_id is not null
union all
select o.account_id, c.settled_at, 'PAYMENT', o.number, 'Paid back ' || c.amount || ' ' || o.currency, c.note, c.settled_by
  from credits  c
  join payments p on p.id = c.payment_id
  join orders   o on o.id = p.order_id
 where o.account_id is not null and c.settlement = 'REFUNDED'
union all
select o.account_id, i.written_off_at, 'PAYMENT', o.number,
       'Written off ' || (i.amount - i.paid) || ' ' || o.currency || ': ' || i.label, i.note, i.written_off_by
  from instalments i
  join orders      o on o.id = i.order_id
 where o.account_id is not null and i.written_off_at is not null
union all
select o.account_id, n.at, 'DUNNING', o.number, in_words(n.kind) || ': ' || i.label,
       n.amount || ' ' || o.currency || ' due on ' || n.due_on || ', to ' || n.recipient, null
  from dunnings    n
  join instalments i on i.id = n.instalment_id
  join orders      o on o.id = i.order_id
 where o.account_id is not null
union all
select o.account_id, o.closed_at, 'ORDER', o.number,
       case when exists (select 1 from instalments i where i.order_id = o.id and i.written_off_at is not null)
            then 'Order delivered, the rest written off'
            else 'Order delivered and paid'
       end, null, null
  from orders o
 where o.account_id is not null and o.closed_at is not null;
