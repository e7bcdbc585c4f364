alter table handoff drop constraint handoff_number_key;
create unique index handoff_number_while_open on handoff (number) where status in ('WAITING', 'LIVE');
create index handoff_requested on handoff (requested_at);
comment on column handoff.number is
    'What agents type to name a request: random, never twice among open ones. Requests from before this change were counted.';
comment on column handoff.word is 'The words of the alias: two random ones; one in requests from before.';
drop sequence handoff_number;
