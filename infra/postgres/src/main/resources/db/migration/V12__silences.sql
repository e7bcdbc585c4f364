create table silence (
    handoff_id uuid        primary key references handoff on delete cascade,
    since      timestamptz not null,
    greeting   boolean     not null,
    reminded   boolean     not null
);
comment on table silence is
    'The agent of a live talk owes the resident a line: gone as soon as the agent writes or the talk ends.';
