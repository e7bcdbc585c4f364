create table interview (
    case_id       uuid        primary key references case_file on delete cascade,
    agent_id      uuid        not null references agent on delete cascade,
    sealed_values bytea       not null,
    turn          int         not null,
    asking        boolean     not null,
    touched_at    timestamptz not null
);
create unique index interview_asking on interview (agent_id) where asking;
create index interview_of_agent on interview (agent_id);
create index interview_touched on interview (touched_at);
comment on table interview is
    'A questionnaire that an agent asks again, on its way: the answers so far, sealed under the resident''s key. Goes when it is saved.';
comment on column interview.turn is 'Rises with every answer: a button of an earlier question changes nothing.';
comment on column interview.asking is 'Whether what the agent types may be an answer to this one; at most one per agent.';
