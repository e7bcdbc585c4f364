create table joining (
    agent_id uuid   primary key references agent on delete cascade,
    choices  text[] not null,
    word     text
);
comment on table joining is 'An agent whom the coordinator has not confirmed yet, by the word on their phone.';
comment on column joining.word is 'The word on the phone of whoever joins; null: the coordinator named another, so that none fits any more.';
