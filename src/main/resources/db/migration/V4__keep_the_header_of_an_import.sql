-- The names of the file's columns, for the report of rejected rows after the file itself is gone.
alter table import_jobs add column header jsonb not null default '[]';
