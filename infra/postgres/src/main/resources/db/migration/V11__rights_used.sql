create table right_used (
    id          uuid        primary key,
    what        text        not null,
    asked_at    timestamptz not null,
    answered_at timestamptz not null
);
create index right_used_age on right_used (asked_at);
comment on table right_used is
    'That somebody used a right over their data and was answered, to the hour; no person, no content. Proof of time limits.';
