create table chats_apart (
    one        uuid        not null references conversation on delete cascade,
    other      uuid        not null references conversation on delete cascade,
    noticed_at timestamptz not null,
    primary key (one, other)
);
create index chats_apart_of_other on chats_apart (other);
comment on table chats_apart is
    'Two chats of one person that both hold something open, so that coordinators hear of it once. Goes with either.';
