-- A win that is recorded after its month was settled earns its bonus as a correction in the running month.
alter table incentive_entries drop constraint incentive_entries_kind_check;
alter table incentive_entries add constraint incentive_entries_kind_check
    check (kind in ('COMMISSION', 'BONUS', 'CORRECTION', 'BONUS_CORRECTION', 'ADJUSTMENT'));

create index incentive_bonus_corrections on incentive_entries (earned_in)
 where kind = 'BONUS_CORRECTION';                                    -- serves: what of a month's wins is on statements

-- Settled months of which more or less is won by now than stands on statements; each is taken away when its correction begins.
create table incentive_changes (
    rep   text not null check (length(rep) between 1 and 64),
    month date not null check (extract(day from month) = 1),
    primary key (rep, month)
);
