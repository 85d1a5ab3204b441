-- What was copied of deals on hold before their stage counted as without a deadline.
update insight_deals d
   set stage_due_at = null
  from deals h
 where h.opportunity_id = d.deal_id
   and h.state = 'ON_HOLD';
