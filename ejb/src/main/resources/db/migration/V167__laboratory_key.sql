-- Keys that laboratories published elsewhere, for files in their own formats. Public; recorded by the trust officer
-- alone; nothing is deleted: "whose was this key on that day" must be answerable for ever.

create table laboratory_key (
  id text primary key,
  owner text not null check (length(owner) between 1 and 200),
  organisation text references organisation,
  jwk text not null check (jwk::jsonb is not null),
  algorithm text not null,
  thumbprint text not null check (thumbprint ~ '^[A-Za-z0-9_-]{43}$'),
  source text not null check (length(source) <= 500),
  valid_from date not null,
  valid_until date,
  compromised_on date,
  version integer not null,
  check (valid_until >= valid_from));
create unique index laboratory_key_thumbprint on laboratory_key (thumbprint, coalesce(organisation, ''));
create index laboratory_key_organisation on laboratory_key (organisation);
revoke update, delete on laboratory_key from hufu_app;
grant update (valid_until, compromised_on, version) on laboratory_key to hufu_app;
alter table laboratory_key enable row level security;
alter table laboratory_key force row level security;
create policy laboratory_key_public on laboratory_key for select using (true);
create policy laboratory_key_body on laboratory_key
  using (fence_side() = 'body') with check (fence_side() = 'body');

create table laboratory_key_event (
  id bigint generated always as identity primary key,
  laboratory_key text not null references laboratory_key,
  kind text not null check (kind in ('RECORDED', 'ENDED', 'COMPROMISED')),
  day date not null,
  reason text not null,
  account text not null,
  recorded_at timestamptz not null);
create index laboratory_key_event_key on laboratory_key_event (laboratory_key, id);
revoke update, delete on laboratory_key_event from hufu_app;
alter table laboratory_key_event enable row level security;
alter table laboratory_key_event force row level security;
create policy laboratory_key_event_public on laboratory_key_event for select using (true);
create policy laboratory_key_event_body on laboratory_key_event for insert
  with check (fence_side() = 'body');
