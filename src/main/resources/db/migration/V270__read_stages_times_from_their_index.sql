-- The funnel tells where the time of hundreds of deals goes: their entries lie all over the table, several pages a deal.
create index stage_entries_times on stage_entries (opportunity_id, id) include (stage, entered_at, left_at); -- serves: a deal's stages and their times
drop index stage_entries_of_deal;
