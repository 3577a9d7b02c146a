-- The triggers went with the table.

drop table statement_search;

create virtual table statement_search using fts5 (content, content='statements', content_rowid='id', tokenize='porter unicode61');

create trigger statements_inserted after insert on statements begin
    insert into statement_search (rowid, content) values (new.id, new.content);
end;

create trigger statements_deleted after delete on statements begin
    insert into statement_search (statement_search, rowid, content) values ('delete', old.id, old.content);
end;
