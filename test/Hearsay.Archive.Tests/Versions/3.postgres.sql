-- An event counts once for a pair of countries, however many of its parties come from them. All rows of an event come and go in one statement.

create function hearsay_count_dyads() returns trigger language plpgsql as $$
declare
    sign integer := case when tg_op = 'INSERT' then 1 else -1 end;
begin
    insert into dyad_months as m
    select a, r, mo, status, narrated, sign * count(*) filter (where quad = 1), sign * count(*) filter (where quad = 2), sign * count(*) filter (where quad = 3),
        sign * count(*) filter (where quad = 4), sign * sum(score)
    from (select distinct event, coalesce(actor_country, '') as a, coalesce(recipient_country, '') as r, coalesce(month, '') as mo, status, narrated, quad,
            cast(round(cast(score * 1000 as numeric)) as bigint) as score
        from changed) c
    group by a, r, mo, status, narrated
    on conflict (actor_country, recipient_country, month, status, narrated) do update set
        verbal_cooperation = m.verbal_cooperation + excluded.verbal_cooperation,
        material_cooperation = m.material_cooperation + excluded.material_cooperation,
        verbal_conflict = m.verbal_conflict + excluded.verbal_conflict,
        material_conflict = m.material_conflict + excluded.material_conflict,
        score_sum = m.score_sum + excluded.score_sum;
    if tg_op = 'DELETE' then
        delete from dyad_months m
        using (select distinct coalesce(actor_country, '') as a, coalesce(recipient_country, '') as r, coalesce(month, '') as mo, status, narrated from changed) c
        where m.actor_country = c.a and m.recipient_country = c.r and m.month = c.mo and m.status = c.status and m.narrated = c.narrated
            and m.verbal_cooperation + m.material_cooperation + m.verbal_conflict + m.material_conflict = 0;
    end if;
    return null;
end
$$;

create function hearsay_count_events() returns trigger language plpgsql as $$
declare
    sign integer := case when tg_op = 'INSERT' then 1 else -1 end;
begin
    insert into event_months as m
    select coalesce(left(date_start, 7), ''), type, status, cast(voice is null as integer), min(quad), sign * count(*),
        sign * sum(cast(round(cast(score * 1000 as numeric)) as bigint))
    from changed
    group by 1, 2, 3, 4
    on conflict (month, type, status, narrated) do update set events = m.events + excluded.events, score_sum = m.score_sum + excluded.score_sum;
    if tg_op = 'DELETE' then
        delete from event_months m
        using (select distinct coalesce(left(date_start, 7), '') as mo, type, status, cast(voice is null as integer) as narrated from changed) c
        where m.month = c.mo and m.type = c.type and m.status = c.status and m.narrated = c.narrated and m.events = 0;
    end if;
    return null;
end
$$;

create trigger dyads_inserted after insert on dyads referencing new table as changed for each statement execute function hearsay_count_dyads();
create trigger dyads_deleted after delete on dyads referencing old table as changed for each statement execute function hearsay_count_dyads();
create trigger events_inserted after insert on events referencing new table as changed for each statement execute function hearsay_count_events();
create trigger events_deleted after delete on events referencing old table as changed for each statement execute function hearsay_count_events();
