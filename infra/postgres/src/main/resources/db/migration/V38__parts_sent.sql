alter table outbox add column parts_sent smallint;
comment on column outbox.parts_sent is
    'How many parts of a message that goes in several were sent, as their platform reported; null: none is known.';
-- Before each message to a platform that may change their order, the last one of its lane is looked up.
drop index outbox_of_lane;
create index outbox_of_lane on outbox (lane, provider_hash, closed_at);
