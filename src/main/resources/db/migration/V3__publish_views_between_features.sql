-- What one feature lets the others read. They read these views, never each other's tables.

alter table quotes add column approval_reason text check (length(approval_reason) <= 2000);   -- what the table said

-- opportunity: the facts about a deal that quotes, contracts and accounts need.
create view deals as
select id as opportunity_id, number, case_number, account_id, owner, team, amount, currency, stage, state, closed_at
  from opportunities;

-- team: who can own a deal.
create view sellers as
select user_id, name, team
  from team_members
 where active;

-- product: what a quote offers to choose from.
create view product_prices as
select name, list_price, currency
  from products;

-- quote, contract: the papers of a deal, for its card and for the gates of QUOTATION and CONTRACT.
create view deal_papers as
select o.id                                    as opportunity_id,
       coalesce(q.status = 'APPROVED', false)  as quote_approved,
       q.total                                 as quote_total,
       q.discount_percent,
       q.payment_terms,
       q.approval_reason,
       coalesce(c.status = 'SIGNED', false)    as contract_signed,
       c.title                                 as contract_title,
       c.file_name                             as contract_file_name,
       c.notes                                 as contract_notes,
       c.review_note,
       c.confirm_note,
       r.approval_note                         as rejection_note
  from opportunities o
  left join quotes    q on q.opportunity_id = o.id and q.status in ('PENDING', 'APPROVED')
  left join contracts c on c.opportunity_id = o.id
  left join lateral (select approval_note
                       from quotes
                      where opportunity_id = o.id and status = 'REJECTED' and q.id is null
                      order by id desc
                      limit 1) r on true;
