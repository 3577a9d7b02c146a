-- Full-text search in PostgreSQL. A tsvector holds no more than a megabyte; of longer texts the beginning can be searched.

alter table reports add column search tsvector
    generated always as (to_tsvector('english', coalesce(title, '') || ' ' || left(text, 250000))) stored;
create index report_search on reports using gin (search);

alter table statements add column search tsvector
    generated always as (to_tsvector('english', left(content, 250000))) stored;
create index statement_search on statements using gin (search);
