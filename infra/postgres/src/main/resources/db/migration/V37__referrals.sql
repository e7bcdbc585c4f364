create table referral (
    id           uuid        primary key,
    number       int         not null unique,
    case_id      uuid        not null references case_file on delete cascade,
    state        text        not null,
    sealed_terms bytea       not null,
    token_hash   bytea       unique,
    open_until   timestamptz
);
create unique index referral_one_open_per_case on referral (case_id)
    where state in ('PROPOSED', 'ASKED', 'ACCEPTED', 'DONE');
create index referral_of_case on referral (case_id);
comment on table referral is
    'Somebody is passed on to a health or social service. To whom, for what, and a danger to life are sealed under the resident''s key.';
comment on column referral.token_hash is 'Keyed hash of the token that opens the facility''s page; null: there is no page.';
comment on column referral.open_until is 'Until when that page is open; null: there is no page.';

create table referral_step (
    referral_id uuid        not null references referral on delete cascade,
    number      int         not null,
    state       text        not null,
    by_whom     text        not null,
    rejection   text,
    happened_at timestamptz not null,
    primary key (referral_id, number)
);
comment on table referral_step is 'The history of a referral, in order: the states it came to.';
comment on column referral_step.rejection is 'Why the facility cannot, from a list; null: it did not refuse.';
