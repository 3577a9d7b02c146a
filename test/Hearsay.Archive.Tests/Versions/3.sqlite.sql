-- An event counts once for a pair of countries, however many of its parties come from them.

create trigger dyads_inserted after insert on dyads
when not exists (select 1 from dyads d where d.event = new.event and d.number <> new.number
    and d.actor_country is new.actor_country and d.recipient_country is new.recipient_country)
begin
    insert into dyad_months values (coalesce(new.actor_country, ''), coalesce(new.recipient_country, ''), coalesce(new.month, ''), new.status, new.narrated,
        new.quad = 1, new.quad = 2, new.quad = 3, new.quad = 4, cast(round(new.score * 1000) as integer))
    on conflict (actor_country, recipient_country, month, status, narrated) do update set
        verbal_cooperation = verbal_cooperation + excluded.verbal_cooperation,
        material_cooperation = material_cooperation + excluded.material_cooperation,
        verbal_conflict = verbal_conflict + excluded.verbal_conflict,
        material_conflict = material_conflict + excluded.material_conflict,
        score_sum = score_sum + excluded.score_sum;
end;

create trigger dyads_deleted after delete on dyads
when not exists (select 1 from dyads d where d.event = old.event
    and d.actor_country is old.actor_country and d.recipient_country is old.recipient_country)
begin
    update dyad_months set
        verbal_cooperation = verbal_cooperation - (old.quad = 1),
        material_cooperation = material_cooperation - (old.quad = 2),
        verbal_conflict = verbal_conflict - (old.quad = 3),
        material_conflict = material_conflict - (old.quad = 4),
        score_sum = score_sum - cast(round(old.score * 1000) as integer)
    where actor_country = coalesce(old.actor_country, '') and recipient_country = coalesce(old.recipient_country, '') and month = coalesce(old.month, '')
        and status = old.status and narrated = old.narrated;
    delete from dyad_months
    where actor_country = coalesce(old.actor_country, '') and recipient_country = coalesce(old.recipient_country, '') and month = coalesce(old.month, '')
        and status = old.status and narrated = old.narrated and verbal_cooperation + material_cooperation + verbal_conflict + material_conflict = 0;
end;

create trigger events_inserted after insert on events
begin
    insert into event_months values (coalesce(substr(new.date_start, 1, 7), ''), new.type, new.status, new.voice is null, new.quad, 1, cast(round(new.score * 1000) as integer))
    on conflict (month, type, status, narrated) do update set events = events + 1, score_sum = score_sum + excluded.score_sum;
end;

create trigger events_deleted after delete on events
begin
    update event_months set events = events - 1, score_sum = score_sum - cast(round(old.score * 1000) as integer)
    where month = coalesce(substr(old.date_start, 1, 7), '') and type = old.type and status = old.status and narrated = (old.voice is null);
    delete from event_months
    where month = coalesce(substr(old.date_start, 1, 7), '') and type = old.type and status = old.status and narrated = (old.voice is null) and events = 0;
end;
