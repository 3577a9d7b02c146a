-- Full-text search in SQLite: the words are indexed, the texts stay where they are. Triggers keep index and tables together.

create virtual table report_search using fts5 (title, text, content='reports', content_rowid='id', tokenize='porter unicode61');

create trigger reports_inserted after insert on reports begin
    insert into report_search (rowid, title, text) values (new.id, new.title, new.text);
end;

create trigger reports_deleted after delete on reports begin
    insert into report_search (report_search, rowid, title, text) values ('delete', old.id, old.title, old.text);
end;

create trigger reports_updated after update of title, text on reports begin
    insert into report_search (report_search, rowid, title, text) values ('delete', old.id, old.title, old.text);
    insert into report_search (rowid, title, text) values (new.id, new.title, new.text);
end;

create virtual table statement_search using fts5 (content, content='statements', content_rowid='id', tokenize='porter unicode61');

create trigger statements_inserted after insert on statements begin
    insert into statement_search (rowid, content) values (new.id, new.content);
end;

create trigger statements_deleted after delete on statements begin
    insert into statement_search (statement_search, rowid, content) values ('delete', old.id, old.content);
end;
