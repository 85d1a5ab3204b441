create index instalments_unpaid on instalments (due_on, order_id)              -- serves: GET /api/orders?overdue=true
 where paid < amount and written_off_at is null;
