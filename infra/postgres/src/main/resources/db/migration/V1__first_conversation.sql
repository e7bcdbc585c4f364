-- The first conversation, end to end. Everything that tells who somebody is, or what they wrote, is ciphertext in a
-- column whose name begins with "sealed"; look-ups by such a thing go through a keyed hash.

create schema keys;
comment on schema keys is
    'Wrapped data keys. Left out of the content dump and dumped apart, so that an erasure reaches the backups, too.';

create table keys.wrapped_key (
    id      uuid  primary key,
    kek     text  not null,
    wrapped bytea not null
);
comment on table keys.wrapped_key is
    'One data key per conversation or farewell (id), wrapped by the key file of a month (kek). Deleting it erases.';

create table keys.day_key (
    purpose text  not null,
    day     date  not null,
    kek     text  not null,
    wrapped bytea not null,
    primary key (purpose, day)
);
comment on table keys.day_key is
    'Data keys that serve one purpose for one day and are destroyed soon after: parked messages, shown message ids.';

create table keys.key_check (
    name    text  primary key,
    value   bytea not null
);
comment on table keys.key_check is
    'What the key files must compute, so that a wrong or newly generated file is noticed at start-up.';

create table conversation (
    id            uuid        primary key,
    channel       text        not null,
    role          text        not null,
    address_hash  bytea       not null,
    sealed_talk   bytea       not null,
    version       bigint      not null,
    heard_at      timestamptz not null,
    answers_until timestamptz,
    limit_told_at timestamptz,
    shut_at       timestamptz,
    created_at    timestamptz not null
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
-- Ciphertext does not compress, and a row this size is quicker to write in place. No column that changes with every
-- message has an index, so that such an update touches no index at all.
alter table conversation alter column sealed_talk set storage main;
create index conversation_answers_until on conversation (answers_until) where answers_until is not null;
comment on table conversation is 'One chat with one person, whatever their role. Its row is locked while one message is carried out.';
comment on column conversation.answers_until is
    'When the answers of a screening are erased, rounded up to the hour; null: the talk holds none.';
comment on column conversation.limit_told_at is 'When the person was told that they write too fast; null: never.';
comment on column conversation.shut_at is
    'Since when nothing may be sent: blocked, unreachable, or asked us to stop; null: open.';

create table address (
    hash            bytea primary key,
    conversation_id uuid  not null references conversation on delete cascade,
    sealed_address  bytea not null
);
create index address_of_conversation on address (conversation_id);
comment on table address is
    'Where a person can be reached, by keyed hash. A WhatsApp number and a business-scoped id are two rows of one conversation.';

create table seen_message (
    hash    bytea       primary key,
    seen_at timestamptz not null
);
create index seen_message_age on seen_message using brin (seen_at) with (pages_per_range = 16, autosummarize = on);
comment on table seen_message is 'Which messages came in, by keyed hash of channel and reference, so that each counts once.';

create table outbox (
    number             bigint      generated always as identity,
    id                 uuid        primary key,
    lane               uuid        not null,
    owner              uuid        not null,
    nature             text        not null,
    sealed_text        bytea,
    sealed_farewell_to bytea,
    attempts           int         not null default 0,
    unanswered         int         not null default 0,
    lapsed             boolean     not null default false,
    leased_by          uuid,
    leased_until       timestamptz,
    postponed_until    timestamptz,
    added_at           timestamptz not null,
    closed_at          timestamptz,
    provider_hash      bytea,
    sealed_provider_id bytea,
    report             text,
    check ((closed_at is null) = (sealed_text is not null)),
    check (provider_hash is null or closed_at is not null)
) with (autovacuum_vacuum_scale_factor = 0.02);
alter table outbox alter column sealed_text set storage main;
create index outbox_unsent on outbox (lane, number) where closed_at is null;
create index outbox_unsent_in_order on outbox (number) where closed_at is null;
create index outbox_sent_in_lane on outbox (lane, provider_hash) where provider_hash is not null;
create index outbox_of_owner on outbox (owner);
create index outbox_closed on outbox using brin (closed_at) with (pages_per_range = 16, autosummarize = on);
comment on table outbox is
    'Messages on their way to a chat. A lane is one conversation, number the order inside it; owner is whose data it is, whoever receives it.';
comment on column outbox.sealed_text is 'What to show, under the key of the owner; null: closed, blanked.';
comment on column outbox.sealed_farewell_to is
    'Where the last line after an erasure goes, under its own throw-away key; null: every other message.';
comment on column outbox.leased_by is 'The node that keeps it to itself; null: nobody ever did.';
comment on column outbox.leased_until is 'Until when that node does; null: nobody is sending it.';
comment on column outbox.postponed_until is 'Not before; null: may go out at once.';
comment on column outbox.closed_at is 'When it was accepted or given up; null: still to be sent.';
comment on column outbox.provider_hash is
    'Keyed hash of the platform''s own id, for replies and statuses; null: not accepted.';
comment on column outbox.sealed_provider_id is
    'The platform''s own id under the key of that day, so that an erasure can delete the message there; null: not accepted, or older than 48 hours.';
comment on column outbox.report is 'How far the platform says it has come; null: it said nothing yet.';

create table parked_message (
    id             uuid        primary key,
    seen_hash      bytea       not null unique,
    address_hash   bytea,
    sealed_message bytea,
    key_day        date        not null,
    error_class    text        not null,
    stood_at       bigint      not null,
    attempts       int         not null default 0,
    due_at         timestamptz not null,
    parked_at      timestamptz not null,
    closed_at      timestamptz,
    check ((closed_at is null) = (sealed_message is not null))
);
create index parked_message_waiting on parked_message (parked_at) where closed_at is null;
create index parked_message_of_address on parked_message (address_hash) where address_hash is not null;
comment on table parked_message is 'Messages whose handling threw, waiting for another try under the parking key of their day.';
comment on column parked_message.address_hash is 'Whose it is, for an erasure; null: settled.';
comment on column parked_message.sealed_message is 'The message; null: settled or given up, blanked.';
comment on column parked_message.closed_at is 'When it was settled or given up; null: still to be carried out.';

create table shown_message (
    id              uuid        primary key,
    conversation_id uuid        not null references conversation on delete cascade,
    sealed_id       bytea       not null,
    shown_at        timestamptz not null
);
create index shown_message_of_conversation on shown_message (conversation_id);
create index shown_message_age on shown_message using brin (shown_at) with (pages_per_range = 16, autosummarize = on);
comment on table shown_message is
    'The platform''s ids of what a person sent, under the person''s key, so that an erasure can delete it there.';

create table agent (
    id              uuid    primary key,
    chat            uuid    not null unique references conversation,
    channel         text    not null,
    unit            text    not null,
    sealed_name     bytea   not null,
    gender          text    not null,
    languages       text[]  not null,
    pledge          text    not null,
    on_duty         boolean not null,
    last_offered_at timestamptz
);
create index agent_on_duty on agent (unit) where on_duty;
comment on table agent is 'Recovery agents who joined with a code; the chosen name is sealed under the key of their own chat.';
comment on column agent.last_offered_at is 'When they last got an offer; null: never.';

create table coordinator (
    chat    uuid primary key references conversation,
    channel text not null,
    unit    text not null
);
comment on table coordinator is 'Which chats are a coordinator''s.';

create table invitation (
    hash       bytea       primary key,
    unit       text        not null,
    created_at timestamptz not null
);
comment on table invitation is 'One-time codes that were not used yet, by keyed hash.';

create sequence handoff_number;
comment on sequence handoff_number is 'What agents type to name a request; counts requests, with gaps, and says nothing about anybody.';

create table handoff (
    id           uuid        primary key,
    number       int         not null unique,
    word         text        not null,
    resident     uuid        not null references conversation,
    channel      text        not null,
    language     text        not null,
    unit         text        not null,
    urgent       boolean     not null,
    escalated    boolean     not null,
    sealed_card  bytea       not null,
    status       text        not null,
    agent_id     uuid        references agent,
    requested_at timestamptz not null,
    accepted_at  timestamptz,
    ended_at     timestamptz
);
create unique index handoff_one_unsettled_per_resident on handoff (resident) where status <> 'SETTLED';
create unique index handoff_one_live_per_agent on handoff (agent_id) where status = 'LIVE';
create index handoff_waiting on handoff (urgent desc, requested_at, number) where status = 'WAITING';
create index handoff_of_resident on handoff (resident);
create index handoff_of_agent on handoff (agent_id) where agent_id is not null;
create index handoff_accepted on handoff (accepted_at) where accepted_at is not null;
comment on table handoff is
    'One request for a person and the talk that grew out of it. Door, wishes, band and detail are in the sealed card.';
comment on column handoff.agent_id is 'Who took it; null: nobody, or given back, or the agent is gone.';
comment on column handoff.accepted_at is 'When the agent took it; null: nobody did.';
comment on column handoff.ended_at is 'When the talk or the request was over; null: it is not.';

create table offer (
    handoff_id uuid        not null references handoff on delete cascade,
    agent_id   uuid        not null references agent on delete cascade,
    answer     text        not null,
    offered_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (handoff_id, agent_id)
);
create index offer_open on offer (agent_id, offered_at) where answer = 'OPEN';
comment on table offer is 'A request shown to one agent, and what the agent made of it.';

create table recusal (
    agent_id      uuid  not null references agent on delete cascade,
    resident_hash bytea not null,
    primary key (agent_id, resident_hash)
);
create index recusal_of_resident on recusal (resident_hash);
comment on table recusal is 'That an agent may know a resident. The resident is a keyed hash, so that nobody can read who knows whom.';

create table feedback (
    month date not null,
    unit  text not null,
    score text not null,
    given int  not null,
    primary key (month, unit, score)
);
comment on table feedback is 'How talks were, as counts per month and unit of the agent; no talk, no resident, no agent.';

create table handoff_month (
    month    date not null,
    unit     text not null,
    requests int  not null,
    talks    int  not null,
    primary key (month, unit)
);
comment on table handoff_month is 'What is left of settled requests after their time: how many there were, and how many became a talk.';

create table safety_event (
    id              uuid        primary key,
    conversation_id uuid        not null references conversation on delete cascade,
    danger          text        not null,
    happened_at     timestamptz not null,
    alarmed         boolean     not null
);
create index safety_event_of_conversation on safety_event (conversation_id, happened_at desc);
comment on table safety_event is 'That danger was spoken of and whether people were alerted; never the words.';

create table daily_count (
    day     date     not null,
    what    text     not null,
    slot    smallint not null,
    counted bigint   not null,
    primary key (day, what, slot)
);
comment on table daily_count is
    'Counts per day without any person. Several slots, to be added up, so that busy moments do not queue for one row.';

create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time);
comment on table scheduled_tasks is 'What happens later by the clock; the shape is db-scheduler''s, the instance is an id of ours and nothing else.';
comment on column scheduled_tasks.task_data is 'Always null: a wake-up carries nothing but its id.';
comment on column scheduled_tasks.picked_by is 'The node that carries it out; null: nobody.';
comment on column scheduled_tasks.last_success is 'When it last went well; null: never.';
comment on column scheduled_tasks.last_failure is 'When it last failed; null: never.';
comment on column scheduled_tasks.consecutive_failures is 'How often in a row it failed; null: never.';
comment on column scheduled_tasks.last_heartbeat is 'When its node last said that it is alive; null: not being carried out.';
comment on column scheduled_tasks.priority is 'What is carried out first; null: no preference.';

create table clock_shift (
    only_row boolean primary key default true check (only_row),
    millis   bigint  not null
);
insert into clock_shift (millis) values (0);
comment on table clock_shift is 'How far our time is ahead of the database''s, for trying things out; moves only while no real channel is on.';

create table poll_state (
    queue        text        primary key,
    next_update  bigint,
    stored_at    timestamptz,
    leased_by    uuid,
    leased_until timestamptz
);
comment on table poll_state is 'How far a platform''s queue has been read, and which node reads it; queue is a keyed hash of platform and account.';
comment on column poll_state.next_update is 'The offset to ask for next; null: none was stored yet.';
comment on column poll_state.stored_at is 'When it was stored; null: never.';
comment on column poll_state.leased_by is 'The node that reads; null: none.';
comment on column poll_state.leased_until is 'Until when it does without renewal; null: none does.';
