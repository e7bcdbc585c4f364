create table waiting_line (
    id          uuid        primary key,
    number      bigint      generated always as identity,
    handoff_id  uuid        not null references handoff on delete cascade,
    writer      uuid        not null references conversation on delete cascade,
    sealed_text bytea       not null,
    tries       int         not null,
    sent_at     timestamptz not null
);
create index waiting_line_of_talk on waiting_line (handoff_id, writer, number);
create index waiting_line_of_writer on waiting_line (writer);
comment on table waiting_line is
    'Where a photo of a talk lies until it is fetched, and what must not overtake it; sealed under the resident''s key.';
