create table topic (
    chat       uuid        not null references conversation on delete cascade,
    thread     text        not null,
    handoff_id uuid        references handoff on delete set null,
    tries      int         not null,
    due_at     timestamptz not null,
    primary key (chat, thread)
);
create unique index topic_of_talk on topic (handoff_id, chat);
comment on table topic is
    'Threads that single talks have in an agent''s chat; a row goes when its thread is gone from the agent''s phone.';
comment on column topic.handoff_id is 'Whose talk is in it; null: erased, or Telegram takes nothing there.';
