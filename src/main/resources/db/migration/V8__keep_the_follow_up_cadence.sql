-- How often the owner should be in touch with the customer in this stage, as the stage policy said; days.
alter table stage_entries add column follow_up_days integer check (follow_up_days > 0);
