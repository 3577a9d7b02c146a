-- Version 2: the words that a statement rests on. The table is made anew from the readings.

drop table statements;

create table statements (
    id {id},
    report bigint not null,
    number integer not null,
    sentence integer,
    kind text not null,
    polarity text not null,
    certainty text not null,
    source_actor bigint,
    source text not null,
    source_spans text not null,
    anonymous integer not null,
    cue text not null,
    cue_spans text not null,
    content text not null,
    content_spans text not null,
    within bigint,
    evidence text not null,
    evidence_spans text not null,
    rule text not null,
    margin double precision
);
create index statements_report on statements (report);
create index statements_source on statements (source_actor) where source_actor is not null;
