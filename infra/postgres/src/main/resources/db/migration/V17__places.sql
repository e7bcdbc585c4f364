create table place (
    handoff_id uuid        primary key references handoff on delete cascade,
    ahead      integer     not null,
    since      timestamptz not null,
    told_at    timestamptz not null
);
comment on table place is
    'Where in the queue a resident who waits was last told to be, so that no later word is worse.';
