-- Version 1 of the archive's tables. {id} is a key of 64 bits, {blob} the type of bytes. Columns are described in docs/formats/archive.md.

create table archive (
    schema_version integer not null
);

create table engines (
    id {id},
    version text not null,
    model text not null,
    lexicon text not null,
    unique (version, model, lexicon)
);

create table reports (
    id {id},
    key text not null unique,
    report_id text not null,
    title text,
    outlet text,
    url text,
    published text,
    language text not null,
    text text not null,
    sha256 text not null,
    origin text not null,
    changed text,
    taken_from text,
    status text not null,
    original bigint references reports (id),
    similarity double precision,
    failure text
);
create index reports_published on reports (published);
create index reports_outlet on reports (outlet);
create index reports_original on reports (original) where original is not null;
create index reports_unread on reports (status, id) where status <> 'read' and status <> 'copy';

create table failed_inputs (
    origin text not null primary key,
    input text not null,
    reason text not null
);

create table copy_keys (
    key bigint not null,
    report bigint not null,
    primary key (key, report)
){clustered};

create table readings (
    report {id} references reports (id),
    engine bigint not null references engines (id),
    json {blob} not null
);
create index readings_engine on readings (engine);

create table earlier_readings (
    report bigint not null references reports (id),
    sha256 text not null,
    engine bigint not null references engines (id),
    primary key (report, sha256, engine)
){clustered};

-- All below is made from the readings, and can be made from them anew.

create table sentences (
    report bigint not null,
    number integer not null,
    span_start integer not null,
    span_end integer not null,
    primary key (report, number)
){clustered};

create table actors (
    id {id},
    report bigint not null,
    number integer not null,
    name text not null,
    kind text not null,
    country text,
    sectors text not null,
    mentions text not null,
    wikidata text
);
create index actors_report on actors (report);
create index actors_name on actors (lower(name));

create table actor_roles (
    actor bigint not null,
    number integer not null,
    report bigint not null,
    title text not null,
    country text,
    tense text not null,
    from_day text,
    to_day text,
    spans text not null,
    primary key (actor, number)
){clustered};

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
    rule text not null,
    margin double precision
);
create index statements_report on statements (report);
create index statements_source on statements (source_actor) where source_actor is not null;

create table events (
    id {id},
    report bigint not null,
    number integer not null,
    sentence integer,
    type text not null,
    mode text,
    contexts text not null,
    cameo text not null,
    quad integer not null,
    score double precision not null,
    date_start text,
    date_end text,
    date_precision text,
    date_basis text,
    place text,
    place_country text,
    latitude double precision,
    longitude double precision,
    place_spans text not null,
    status text not null,
    voice bigint,
    trigger_words text not null,
    trigger_spans text not null,
    evidence text not null,
    evidence_spans text not null,
    rule text not null,
    margin double precision
);
create index events_report on events (report);
create index events_date on events (date_start);
create index events_type on events (type, date_start);

create table event_parties (
    event bigint not null,
    side text not null,
    number integer not null,
    report bigint not null,
    actor bigint not null,
    primary key (event, side, number)
){clustered};
create index event_parties_actor on event_parties (actor);

create table dyads (
    event bigint not null,
    number integer not null,
    report bigint not null,
    actor bigint,
    recipient bigint,
    actor_country text,
    recipient_country text,
    month text,
    type text not null,
    quad integer not null,
    score double precision not null,
    status text not null,
    narrated integer not null,
    primary key (event, number)
){clustered};
create index dyads_countries on dyads (actor_country, recipient_country, month, quad, score, status, narrated);

create table diagnostics (
    report bigint not null,
    number integer not null,
    code text not null,
    severity text not null,
    span_start integer,
    span_end integer,
    message text not null,
    primary key (report, number)
){clustered};
