alter table agent
    add column family        boolean not null default false,
    add column trained_until date,
    add column unanswered    int     not null default 0;
comment on column agent.family is 'Whether they told us that they also accompany families.';
comment on column agent.trained_until is 'Last day on which their training is valid; null: nobody noted one.';
comment on column agent.unanswered is 'Offers in a row that passed without an answer.';

create table routing_note (
    id         bigint      generated always as identity primary key,
    handoff_id uuid        not null references handoff on delete cascade,
    noted_at   timestamptz not null,
    words      text        not null
);
create index routing_note_of_handoff on routing_note (handoff_id, id);
comment on table routing_note is
    'Why these agents were asked about a request, in words: rules and counts, no name and nothing of what was said.';

create table routing_note_asked (
    note_id  bigint not null references routing_note on delete cascade,
    agent_id uuid   not null references agent on delete cascade,
    primary key (note_id, agent_id)
);
create index routing_note_asked_agent on routing_note_asked (agent_id);
comment on table routing_note_asked is 'Who was asked by a decision; gone when the agent leaves.';
