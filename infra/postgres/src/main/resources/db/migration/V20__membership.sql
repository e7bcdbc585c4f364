alter table agent
    add column member    text        not null default 'ACTIVE',
    add column joined_at timestamptz not null default '-infinity';
alter table agent alter column member drop default;
alter table agent alter column joined_at drop default;
comment on column agent.member is 'Whether they take part: JOINING until the coordinator confirmed the word on their phone, ACTIVE, SUSPENDED.';
comment on column agent.joined_at is 'When they introduced themselves, so that lists keep their order; -infinity: before this was noted.';
