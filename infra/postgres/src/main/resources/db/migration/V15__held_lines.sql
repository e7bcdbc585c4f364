create table held_line (
    id          uuid        primary key,
    handoff_id  uuid        not null references handoff on delete cascade,
    writer      uuid        not null references conversation on delete cascade,
    sealed_text bytea       not null,
    held_at     timestamptz not null,
    unique (handoff_id, writer)
);
comment on table held_line is
    'A line with contact data whose writer was asked what becomes of it; sealed under the resident''s key, at most ten minutes.';

create index held_line_of_writer on held_line (writer, held_at);

-- A line was meant for the talk and the agent of its moment. A talk ends in many ways; this holds for all of them.
create function forget_held_lines() returns trigger language plpgsql as $$
begin
    delete from held_line
     where handoff_id = new.id;
    return null;
end
$$;
comment on function forget_held_lines() is 'Lines held for a talk go when it ends or goes to somebody else.';

create trigger talk_changes_hands
    after update of status, agent_id on handoff
    for each row
    when (new.status <> 'LIVE' or old.agent_id is distinct from new.agent_id)
    execute function forget_held_lines();
