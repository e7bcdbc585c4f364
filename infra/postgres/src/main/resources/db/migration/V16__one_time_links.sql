create table one_time_link (
    id         uuid        primary key,
    hash       bytea       not null unique,
    owner      uuid        not null references conversation on delete cascade,
    sealed_file bytea      not null,
    made_at    timestamptz not null
);
comment on table one_time_link is
    'A file that a platform fetches from us: gone with its first fetch, after five minutes, or with its owner.';
