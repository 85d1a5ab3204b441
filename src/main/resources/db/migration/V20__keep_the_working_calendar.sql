-- Days that are not as the week and the public holidays would have it: an extra working day has hours, a closure has none.
create table calendar_days (
    day    date primary key,
    opens  time,
    closes time,
    note   text check (length(note) <= 200),
    check ((opens is null) = (closes is null)),
    check (closes > opens or closes = '00:00')
);
