alter table agent add column training_warned smallint;
comment on column agent.training_warned is
    'So many days before the end of their training somebody was warned last; null: not yet since the end was noted.';
