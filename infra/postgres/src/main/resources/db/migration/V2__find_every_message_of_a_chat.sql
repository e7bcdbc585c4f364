-- An erasure deletes whatever stands in a person's lane, not only what was accepted: without this it reads the whole table.
drop index outbox_sent_in_lane;
create index outbox_of_lane on outbox (lane, provider_hash);
