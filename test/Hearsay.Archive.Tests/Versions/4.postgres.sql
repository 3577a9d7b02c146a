drop trigger dyads_inserted on dyads;
drop trigger dyads_deleted on dyads;
drop trigger events_inserted on events;
drop trigger events_deleted on events;
drop function hearsay_count_dyads();
drop function hearsay_count_events();
