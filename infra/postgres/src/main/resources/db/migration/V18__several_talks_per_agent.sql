drop index handoff_one_live_per_agent;
create index handoff_live_of_agent on handoff (agent_id, accepted_at) where status = 'LIVE';

create table active_talk (
    agent_id   uuid        primary key references agent on delete cascade,
    handoff_id uuid        not null references handoff on delete cascade,
    spoke_at   timestamptz not null
);
create index active_talk_of_handoff on active_talk (handoff_id);
comment on table active_talk is 'The talk in which an agent spoke last: for five minutes, a line without a name is for it.';

create table loose_line (
    writer      uuid        primary key references conversation on delete cascade,
    id          uuid        not null unique,
    sealed_text bytea       not null,
    offered     int[]       not null,
    held_at     timestamptz not null
);
comment on table loose_line is
    'A line of an agent with several talks who was asked for whom it is; sealed under the agent''s key, at most ten minutes.';

create table leaving_line (
    id          uuid        primary key,
    number      bigint      generated always as identity,
    handoff_id  uuid        not null references handoff on delete cascade,
    writer      uuid        not null references conversation on delete cascade,
    sealed_text bytea       not null,
    leaves_at   timestamptz not null
);
create index leaving_line_of_handoff on leaving_line (handoff_id, number);
create index leaving_line_of_writer on leaving_line (writer, number);
comment on table leaving_line is
    'A line that its writer, an agent with several talks, can take back for eight seconds; sealed under the resident''s key.';
