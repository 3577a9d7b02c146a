drop trigger dyads_inserted;
drop trigger dyads_deleted;
drop trigger events_inserted;
drop trigger events_deleted;
