-- What a change means for the open cases, as it was listed when it was submitted; and up to which of them it has been
-- asked already, so that rounds go on where the last one ended.
alter table rule_changes add impact            jsonb not null default '{}';
alter table rule_changes add reconsidered_upto text  not null default '';
