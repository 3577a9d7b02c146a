-- Version 4: of an event whether it is historical, what its place rests on and how many people it concerned; and counts for whole countries and over all time.
-- The counts are no longer kept by triggers: who writes the rows adds a batch together and then to the counts.

alter table events add column historical integer;
alter table events add column place_basis text;
alter table events add column counts text;

create table event_counts (
    event bigint not null,
    number integer not null,
    report bigint not null,
    kind text not null,
    people integer not null,
    bound text not null,
    spans text not null,
    primary key (event, number)
){clustered};

drop table event_months;

create table event_months (
    month text not null,
    type text not null,
    status text not null,
    narrated integer not null,
    verbal_cooperation bigint not null,
    material_cooperation bigint not null,
    verbal_conflict bigint not null,
    material_conflict bigint not null,
    score_sum bigint not null,
    primary key (month, type, status, narrated)
){clustered};

create table country_months (
    country text not null,
    side text not null,
    month text not null,
    status text not null,
    narrated integer not null,
    verbal_cooperation bigint not null,
    material_cooperation bigint not null,
    verbal_conflict bigint not null,
    material_conflict bigint not null,
    score_sum bigint not null,
    primary key (country, side, month, status, narrated)
){clustered};

create table dyad_totals (
    actor_country text not null,
    recipient_country text not null,
    status text not null,
    narrated integer not null,
    verbal_cooperation bigint not null,
    material_cooperation bigint not null,
    verbal_conflict bigint not null,
    material_conflict bigint not null,
    score_sum bigint not null,
    primary key (actor_country, recipient_country, status, narrated)
){clustered};

-- Actors are found by their Wikidata ids, whatever a report calls them.
create index actors_wikidata on actors (wikidata) where wikidata is not null;

-- What the counts answer needs no index; each costs a page for every row that comes in, somewhere in the middle. The one that is left finds the rows of a dyad.
drop index dyads_countries;
drop index dyads_recipient;
drop index dyads_types;
create index dyads_countries on dyads (actor_country, recipient_country, month);
