alter table statements add column search tsvector
    generated always as (to_tsvector('english', left(content, 250000))) stored;
create index statement_search on statements using gin (search);
