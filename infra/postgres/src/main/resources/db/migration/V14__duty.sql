alter table agent
    add column shifts        text[]  not null default '{}',
    add column shifts_before text[],
    add column on_until      timestamptz,
    add column off_until     timestamptz,
    add column paused        boolean not null default false;
update agent set on_until = now() + interval '12 hours' where on_duty;
alter table agent drop column on_duty;
comment on column agent.shifts is 'Their weekly shifts in the time zone of the unit; none: those of the unit count.';
comment on column agent.shifts_before is 'The shifts before the last change, to take it back; null: there was no change.';
comment on column agent.on_until is 'Until when they are on duty by their own word; null: they did not say.';
comment on column agent.off_until is 'Until when they are off although they have a shift; null: they are not.';
comment on column agent.paused is 'No offers until they say SIAP, whatever the shifts say.';

alter table handoff
    add column told text not null default 'NOTHING';
update handoff set told = 'NOBODY_YET' where escalated;
alter table handoff drop column escalated;
alter table handoff alter column told drop default;
comment on column handoff.told is 'What the resident heard while waiting: nothing, that nobody could be found yet, or that we are sorry.';
