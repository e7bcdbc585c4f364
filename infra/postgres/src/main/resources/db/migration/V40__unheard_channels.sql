alter table channel_watch add column heard_at timestamptz;
alter table channel_watch add column unheard_since timestamptz;
comment on column channel_watch.heard_at is
    'When the platform last brought something, or had nothing for us; null: it did not yet, or it is read by asking.';
comment on column channel_watch.unheard_since is
    'Since when it does not bring what people write there; null: it does.';
