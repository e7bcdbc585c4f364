-- Nearly every message goes to its owner's own chat and is found by its lane; only what is about somebody else needs to
-- be found by its owner, too.
drop index outbox_of_owner;
create index outbox_about_others on outbox (owner) where owner <> lane;
-- Rows are only ever looked up by their conversation.
alter table shown_message drop constraint shown_message_pkey;
alter table shown_message add primary key (conversation_id, id);
drop index shown_message_of_conversation;
