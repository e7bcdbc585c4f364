create table reminder (
    id          uuid        primary key,
    person      uuid        not null references conversation on delete cascade,
    topic       text        not null,
    audience    text        not null,
    thing       uuid        not null,
    revision    int         not null,
    about       uuid        not null,
    happens_at  timestamptz not null,
    zone        text        not null,
    due_at      timestamptz not null,
    stale_at    timestamptz not null,
    look_at     timestamptz not null,
    state       text        not null,
    settled_at  timestamptz,
    seen_at     timestamptz,
    constraint reminder_key unique (thing, due_at, person, topic),
    check ((state = 'PLANNED') = (settled_at is null))
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
create index reminder_due on reminder (look_at) where state = 'PLANNED';
create index reminder_of_person on reminder (person);
create index reminder_about on reminder (about, topic);
create index reminder_settled on reminder using brin (settled_at) with (pages_per_range = 16, autosummarize = on);
comment on table reminder is
    'What a person is reminded of and when. Rows stay after sending: thing, time, person and topic are the key by which nothing is sent twice.';
comment on column reminder.settled_at is 'When it was sent, skipped, muted or withdrawn; null: still planned.';
comment on column reminder.seen_at is 'When the person asked to see it; null: they did not.';
