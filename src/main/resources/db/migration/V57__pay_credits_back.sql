-- A credit can only be paid back: nothing takes one for another order. What was kept is the customer's still.
update credits
   set settlement = null, settled_by = null, settled_at = null
 where settlement = 'KEPT';

alter table credits drop constraint credits_settlement_check;
alter table credits add  constraint credits_settlement_check check (settlement in ('REFUNDED'));
