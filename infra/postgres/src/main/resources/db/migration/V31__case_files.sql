create table case_file (
    id          uuid        primary key,
    word        text        not null,
    number      int         not null,
    resident    uuid        not null references conversation on delete cascade,
    channel     text        not null,
    language    text        not null,
    unit        text        not null,
    agent_id    uuid        references agent on delete set null,
    sealed_care bytea       not null,
    state       text        not null,
    ending      text,
    opened_at   timestamptz not null,
    since       timestamptz not null,
    check ((state = 'CLOSED') = (ending is not null))
);
create unique index case_file_one_open_per_resident on case_file (resident) where state <> 'CLOSED';
create index case_file_of_resident on case_file (resident);
create index case_file_of_agent on case_file (agent_id, opened_at) where agent_id is not null;
create index case_file_closed on case_file (since) where state = 'CLOSED';
comment on table case_file is
    'Somebody who agreed to be accompanied. Service line and origin are sealed; the history is in case_entry.';
comment on column case_file.agent_id is 'Who accompanies; null: the agent has left.';
comment on column case_file.ending is 'Why it was closed; null: it is open.';

create table case_entry (
    case_id     uuid        not null references case_file on delete cascade,
    number      int         not null,
    what        text        not null,
    by_whom     text        not null,
    happened_at timestamptz not null,
    primary key (case_id, number)
);
comment on table case_entry is 'The history of a case, in order: the states it came to, and what happened in between.';

create table case_consent (
    number      int         primary key,
    resident    uuid        not null references conversation on delete cascade,
    kind        text        not null,
    asked_by    uuid        not null references agent on delete cascade,
    handoff_id  uuid,
    case_id     uuid        references case_file on delete cascade,
    version     text        not null,
    text_hash   text        not null,
    asked_at    timestamptz not null,
    answer      text        not null,
    answered_at timestamptz
);
create index case_consent_of_resident on case_consent (resident, number);
create index case_consent_of_case on case_consent (case_id) where case_id is not null;
create index case_consent_of_agent on case_consent (asked_by);
comment on table case_consent is
    'What a resident was asked for in their own chat (a case, a family meeting, a home visit), the text by version and hash, and what they said.';
comment on column case_consent.handoff_id is 'The talk in which a case was proposed; null: asked within a case.';
comment on column case_consent.case_id is 'The case it belongs to; null: none was opened.';
comment on column case_consent.answered_at is 'When they said so; null: not answered.';

create sequence case_number;
comment on sequence case_number is 'What people type to name an appointment or a question; counts, with gaps, and says nothing about anybody.';

create table appointment (
    id        uuid        primary key,
    number    int         not null unique,
    kind      text        not null,
    unit      text        not null,
    agent_id  uuid        references agent on delete set null,
    starts_at timestamptz not null,
    zone      text        not null,
    state     text        not null,
    revision  int         not null
);
create index appointment_of_agent on appointment (agent_id, starts_at) where agent_id is not null;
comment on table appointment is
    'One time at which people meet, or a test or a check-in is due; a group has several parts. Goes with its last part.';
comment on column appointment.agent_id is 'Who invited; null: the agent has left.';
comment on column appointment.revision is 'Rises with every new time and with a cancellation: what was scheduled for an older one is void.';

create table appointment_part (
    appointment_id uuid not null references appointment on delete cascade,
    case_id        uuid not null references case_file on delete cascade,
    answer         text not null,
    wish           timestamptz,
    primary key (appointment_id, case_id)
);
create index appointment_part_of_case on appointment_part (case_id);
comment on table appointment_part is 'One case in an appointment, and whether they come or came. The others of a group are never told.';
comment on column appointment_part.wish is 'Another time that the resident asked for; null: none.';

-- An erasure takes the parts away by the case; what nobody is left in goes as well, and a group stays for the others.
create function forget_empty_appointments() returns trigger language plpgsql as $$
begin
    delete from appointment
     where id = old.appointment_id
       and not exists (select 1
                         from appointment_part
                        where appointment_id = old.appointment_id);
    return null;
end
$$;
comment on function forget_empty_appointments() is 'An appointment goes with the last case in it.';

create trigger appointment_part_gone
    after delete on appointment_part
    for each row
    execute function forget_empty_appointments();

create table case_record (
    id            uuid        primary key,
    number        bigint      generated always as identity,
    case_id       uuid        not null references case_file on delete cascade,
    kind          text        not null,
    sealed_values bytea       not null,
    recorded_at   timestamptz not null
);
create index case_record_of_case on case_record (case_id, kind, number);
comment on table case_record is
    'What was written down in a case: notes, assessments, scores, letters, results. Sealed under the resident''s key.';

create table case_draft (
    chat     uuid        primary key references conversation on delete cascade,
    case_id  uuid        not null references case_file on delete cascade,
    kind     text        not null,
    moves    int,
    at       timestamptz,
    asked_at timestamptz not null
);
create index case_draft_of_case on case_draft (case_id);
comment on table case_draft is 'An appointment on its way: somebody is being asked when, at most ten minutes.';
comment on column case_draft.moves is 'Number of the appointment that would move; null: a new one.';
comment on column case_draft.at is 'The time that is being confirmed; null: it is being asked.';
