alter table poll_state add column answered_at timestamptz;
comment on column poll_state.answered_at is
    'When the platform last answered whoever reads, or when they began to; null: nobody read since this column exists.';

create table channel_watch (
    channel       text        primary key,
    refused_since timestamptz,
    down_since    timestamptz,
    well_since    timestamptz,
    check (well_since is null or down_since is not null)
);
comment on table channel_watch is 'Channels that let nothing through, so that coordinators are told once; nothing about anybody.';
comment on column channel_watch.refused_since is
    'Since when the platform refuses messages because of our account or settings; null: it does not.';
comment on column channel_watch.down_since is 'Since when nothing gets through, once coordinators were told; null: all is well.';
comment on column channel_watch.well_since is 'Since when it does again; null: it does not, or nothing was wrong.';
