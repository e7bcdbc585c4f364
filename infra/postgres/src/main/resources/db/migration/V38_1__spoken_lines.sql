create table spoken_line (
    writer       uuid        not null references conversation on delete cascade,
    message_hash bytea       not null,
    handoff_id   uuid        not null references handoff on delete cascade,
    said_at      timestamptz not null,
    primary key (writer, message_hash)
);
create index spoken_line_of_handoff on spoken_line (handoff_id);
create index spoken_line_said on spoken_line (said_at);
comment on table spoken_line is
    'For which talk a line of an agent was, so that its edited wording goes there and nowhere else; nothing of the line itself.';
comment on column spoken_line.message_hash is 'Keyed hash of the id that the platform gave the agent''s message.';
