-- Version 3: counts of events by dyad and month, and by month, which are kept up to date as rows come and go. '' stands for a country or a month that is not known.
-- Sums of scores are kept in thousandths, so that what is added and taken away again leaves nothing behind.

create table dyad_months (
    actor_country text not null,
    recipient_country text not null,
    month text not null,
    status text not null,
    narrated integer not null,
    verbal_cooperation bigint not null,
    material_cooperation bigint not null,
    verbal_conflict bigint not null,
    material_conflict bigint not null,
    score_sum bigint not null,
    primary key (actor_country, recipient_country, month, status, narrated)
){clustered};

create table event_months (
    month text not null,
    type text not null,
    status text not null,
    narrated integer not null,
    quad integer not null,
    events bigint not null,
    score_sum bigint not null,
    primary key (month, type, status, narrated)
){clustered};

create index dyads_recipient on dyads (recipient_country, actor_country, month, quad, score, status, narrated);
create index dyads_types on dyads (type, actor_country, recipient_country, month, quad, score, status, narrated);

delete from dyads;
delete from events;
