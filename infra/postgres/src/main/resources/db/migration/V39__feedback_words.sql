create table feedback_words (
    resident    uuid   primary key references conversation on delete cascade,
    number      bigint generated always as identity,
    unit        text   not null,
    sealed_text bytea  not null,
    month       date   not null
);
comment on table feedback_words is
    'What residents wrote about their last talk, numbers left out, sealed under their own keys; no talk and no agent.';
comment on column feedback_words.number is 'The order in which texts came: they are shown in whole fives.';
comment on column feedback_words.unit is 'Unit of the agent.';
comment on column feedback_words.month is 'The first of the month in which it came; no day is kept.';
