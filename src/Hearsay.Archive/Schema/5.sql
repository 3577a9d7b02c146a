-- Version 5: who puts in rows puts their words into the full-text search of SQLite too; a trigger for each row took several times as long as the words themselves. No table changes.

-- Events of a type lie in all parts of the table, so that going through the table finds them about as soon; and this index cost each new event a page somewhere in its middle.
drop index events_type;
