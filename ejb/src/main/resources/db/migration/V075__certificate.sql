-- Issuance, certificates and what happened to them afterwards.

-- Last serial of each series; the row lock makes numbers gap-free.
create table certificate_series (
  scheme text not null,
  year integer not null,
  last bigint not null check (last > 0),
  primary key (scheme, year));
revoke delete on certificate_series from hufu_app;

create table status_slot_counter (
  id integer primary key check (id = 1),
  next integer not null check (next >= 0));
insert into status_slot_counter (id, next) values (1, 0);
revoke insert, delete on status_slot_counter from hufu_app;

-- One decision, one intent, one certificate. Each step fills its columns once.
create table issuance_intent (
  decision_id text primary key,
  application text not null unique,
  number text not null unique,
  public_id text not null unique check (public_id ~ '^[a-z2-7]{32}$'),
  status_slot integer not null unique check (status_slot >= 0),
  content bytea not null,
  content_digest text not null check (content_digest ~ '^[0-9a-f]{64}$'),
  state text not null check (state in
    ('INTENDED', 'RENDERED', 'SIGNED', 'TIMESTAMPED', 'LOGGED', 'PUBLISHED')),
  intended_at timestamptz not null,
  credential text,
  rendered bytea,   -- PDF with an empty signature
  cms bytea,        -- signature without time-stamp
  pdf bytea,        -- PDF with signature and time-stamp
  leaf_index bigint,
  changed_at timestamptz not null,
  check (state = 'INTENDED' or (credential is not null and rendered is not null)),
  check (state in ('INTENDED', 'RENDERED') or cms is not null),
  check (state in ('INTENDED', 'RENDERED', 'SIGNED') or pdf is not null),
  check (state not in ('LOGGED', 'PUBLISHED') or leaf_index is not null));
create index issuance_intent_open on issuance_intent (intended_at) where state <> 'PUBLISHED';
revoke delete on issuance_intent from hufu_app;

create table issuance_alarm (
  decision_id text primary key references issuance_intent,
  raised_at timestamptz not null,
  state text not null);
revoke update, delete on issuance_alarm from hufu_app;

create table certificate (
  number text primary key,
  public_id text not null unique,
  decision_id text not null unique references issuance_intent,
  holder text not null, -- id of the organisation
  scheme text not null,
  state text not null check (state in ('IN_FORCE', 'SUSPENDED', 'WITHDRAWN')),
  valid_from date not null,
  valid_until date not null,
  status_slot integer not null unique,
  issued_at timestamptz not null,
  words tsvector not null,
  version integer not null,
  check (valid_until >= valid_from));
create index certificate_newest on certificate (issued_at desc, number desc);
create index certificate_state on certificate (state, issued_at desc, number desc);
create index certificate_words on certificate using gin (words);
create index certificate_holder on certificate (holder, issued_at desc);
revoke delete on certificate from hufu_app;

create table certificate_version (
  number text not null references certificate,
  version integer not null check (version > 0),
  content bytea not null,
  content_digest text not null,
  credential text not null,
  credential_digest text not null,
  pdf bytea not null,
  pdf_digest text not null,
  leaf_index bigint not null,
  primary key (number, version));
revoke update, delete on certificate_version from hufu_app;

create table status_event (
  id text primary key,
  position bigint generated always as identity unique,
  number text not null references certificate,
  state text not null check (state in ('IN_FORCE', 'SUSPENDED', 'WITHDRAWN')),
  action text not null check (action in ('issued', 'suspended', 'reinstated', 'withdrawn')),
  reason text not null,
  text_zh text not null,
  text_en text not null,
  effective timestamptz not null,
  recorded timestamptz not null,
  proposed_by text not null,
  confirmed_by text not null,
  leaf_index bigint not null,
  check (effective <= recorded),
  check (action = 'issued' or proposed_by <> confirmed_by));
create index status_event_number on status_event (number, position);
revoke update, delete on status_event from hufu_app;

create table status_proposal (
  id text primary key,
  number text not null references certificate,
  action text not null check (action in ('suspended', 'reinstated', 'withdrawn')),
  reason text not null,
  text_zh text not null,
  text_en text not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  confirmed_by text,
  confirmed_at timestamptz,
  check ((confirmed_by is null) = (confirmed_at is null)),
  check (confirmed_by <> proposed_by));
create unique index status_proposal_open on status_proposal (number) where confirmed_at is null;
revoke delete on status_proposal from hufu_app;
