alter table handoff add column returned boolean not null default false;
comment on column handoff.returned is 'Somebody had it already: it goes before those who wait from the start.';
drop index handoff_waiting;
create index handoff_waiting on handoff (urgent desc, returned desc, requested_at, number) where status = 'WAITING';

create table hand_over (
    handoff_id  uuid        primary key references handoff on delete cascade,
    id          uuid        not null unique,
    agent_id    uuid        not null references agent on delete cascade,
    sealed_note bytea,
    agreed      boolean     not null,
    asked_at    timestamptz not null
);
create index hand_over_of_agent on hand_over (agent_id);
comment on table hand_over is
    'An agent asked whether somebody else may go on with a talk; gone once answered or after ten minutes, unless a note waits.';
comment on column hand_over.sealed_note is
    'A line for the next agent, sealed under the resident''s key and shown to the resident before they agree; null: none.';
comment on column hand_over.agreed is 'The resident said yes to the note: it waits for the next agent and is then gone.';
