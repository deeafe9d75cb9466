-- Organisations, people, what they may do and since when, and how they prove who they are.

create table organisation (
  id text primary key,
  name_zh text not null,
  name_en text not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  address_zh text,
  address_en text,
  created_at timestamptz not null,
  version integer not null,
  check ((address_zh is null) = (address_en is null)));

create table organisation_kind (
  organisation text not null references organisation,
  kind text not null check (kind in
    ('vendor', 'laboratory', 'certification-body', 'accreditation-body', 'authority')),
  primary key (organisation, kind));

create table account (
  id text primary key,
  username text not null unique check (username ~ '^[a-z0-9][a-z0-9.@_-]{1,99}$'),
  display_name text not null,
  organisation text not null references organisation,
  password_hash text,
  password_at timestamptz,
  demo boolean not null default false,
  disabled_at timestamptz,
  sessions_from timestamptz not null,
  created_at timestamptz not null,
  version integer not null);
create index account_organisation on account (organisation, username);

comment on column account.sessions_from is 'a session that began earlier is over';

-- Never deleted: "who was allowed to decide on that day" must be answerable for ever.
create table role_grant (
  id text primary key,
  account text not null references account,
  role text not null check (role in
    ('vendor', 'tester', 'verifier', 'authoriser', 'case-officer', 'evaluator', 'reviewer', 'decider',
     'recognition-assessor', 'recognition-decider', 'trust-officer', 'auditor', 'administrator')),
  scheme text,
  valid_from timestamptz not null,
  valid_to timestamptz,
  granted_by text not null,
  ended_by text,
  version integer not null,
  check (valid_to is null or valid_to >= valid_from),
  check ((valid_to is null) = (ended_by is null)));
create index role_grant_account on role_grant (account, role);
create unique index role_grant_once on role_grant (account, role, coalesce(scheme, '')) where valid_to is null;
revoke delete on role_grant from hufu_app;

create table api_client (
  client_id text primary key,
  secret_hash bytea not null check (length(secret_hash) = 32),
  account text not null references account,
  created_at timestamptz not null,
  ended_at timestamptz);
create index api_client_account on api_client (account);

create table access_token (
  hash bytea primary key check (length(hash) = 32),
  client_id text not null references api_client,
  issued_at timestamptz not null,
  expires_at timestamptz not null);
create index access_token_expires on access_token (expires_at);

create table invitation (
  hash bytea primary key check (length(hash) = 32),
  account text not null references account,
  created_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz);

-- Counters of wrong secrets. A bucket is a digest, so that a mistyped password in the name field is not kept.
create table sign_in_failure (
  bucket bytea primary key,
  failures integer not null,
  last_at timestamptz not null);
create index sign_in_failure_last on sign_in_failure (last_at);

-- Addresses a person signed in from before: they stay open while strangers guess.
create table sign_in_place (
  account text not null references account,
  address text not null,
  last_at timestamptz not null,
  primary key (account, address));
