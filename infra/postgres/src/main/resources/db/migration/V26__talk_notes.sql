create table talk_note (
    id          uuid        primary key,
    handoff_id  uuid        not null references handoff on delete cascade,
    agent_id    uuid        not null references agent on delete cascade,
    sealed_text bytea       not null,
    written_at  timestamptz not null
);
create index talk_note_of_handoff on talk_note (handoff_id, written_at);
create index talk_note_of_agent on talk_note (agent_id);
comment on table talk_note is
    'What an agent wrote down for themselves about a live talk; sealed under the resident''s key, gone when the talk ends or changes hands.';
