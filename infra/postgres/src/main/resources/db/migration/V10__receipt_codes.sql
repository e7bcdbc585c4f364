create table receipt_code (
    conversation_id uuid        primary key references conversation on delete cascade,
    hash            bytea       not null unique,
    created_at      timestamptz not null
);
create index receipt_code_age on receipt_code (created_at);
comment on table receipt_code is
    'One-time codes with which a person goes on from another chat, by keyed hash; one for each conversation at most.';
