-- Costs as they were when somebody took them back. They count nowhere; the columns are those of campaign_costs.
create table campaign_costs_taken_back (
    id            bigint        primary key,
    source        text          not null,
    campaign      text          not null,
    spent_on      date          not null,
    amount        numeric(19,2) not null,
    currency      text          not null,
    reach         bigint,
    clicks        bigint,
    visitors      bigint,
    note          text,
    external_id   text,
    recorded_by   text          not null,
    recorded_at   timestamptz   not null,
    taken_back_by text          not null,
    taken_back_at timestamptz   not null
);
