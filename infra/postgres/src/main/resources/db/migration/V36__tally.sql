create table tally (
    unit      text     not null,
    month     date     not null,
    indicator text     not null,
    label     text     not null,
    slot      smallint not null,
    counted   bigint   not null,
    primary key (month, unit, indicator, label, slot)
);
comment on table tally is
    'What the programme counts, per unit and month, without any person. Read by one query only, which publishes no small number. Several slots, to be added up, so that busy moments do not queue for one row.';
