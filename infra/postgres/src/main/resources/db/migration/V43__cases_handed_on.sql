create table case_hand_over (
    case_id    uuid        primary key references case_file on delete cascade,
    from_agent uuid        references agent on delete cascade,
    to_agent   uuid        not null references agent on delete cascade,
    agreed     boolean     not null,
    asked_at   timestamptz not null
);
create index case_hand_over_from on case_hand_over (from_agent) where from_agent is not null;
create index case_hand_over_to on case_hand_over (to_agent);
comment on table case_hand_over is
    'A case on its way to another agent: first the resident is asked, then the agent. Goes with the answer.';
comment on column case_hand_over.from_agent is 'Who asked; null: the agent has left, and a coordinator gives the case.';
comment on column case_hand_over.agreed is 'Whether the new agent is being asked already.';

create index case_file_without_agent on case_file (opened_at, number) where agent_id is null and state <> 'CLOSED';
