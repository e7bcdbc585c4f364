create table browser_pass (
    hash        bytea       primary key,
    coordinator uuid        not null references conversation on delete cascade,
    kind        text        not null check (kind in ('CODE', 'SESSION')),
    valid_until timestamptz not null
);
create unique index browser_pass_code on browser_pass (coordinator) where kind = 'CODE';
create index browser_pass_coordinator on browser_pass (coordinator);
comment on table browser_pass is
    'Lets a coordinator''s browser in: a code for one use, or the session it became. Gone when over or with the coordinator.';
