-- A mail goes to one person: what a destination means for several becomes a message for each of them.
alter table notifications add column recipient text check (length(recipient) <= 254);

drop index notifications_once;
create unique index notifications_once                                                        -- serves: the foreign key too
    on notifications (destination_id, event, event_key, coalesce(recipient, ''));
