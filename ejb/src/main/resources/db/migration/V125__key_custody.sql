-- Where each private key lies, when its successor takes over, and what two people decided about keys.

alter table signing_key add column vault text not null default 'file' check (vault in ('file', 'token'));
alter table signing_key alter column vault drop default;
alter table signing_key add column ended_at timestamptz; -- last instant at which it may sign; earlier than valid_until
alter table signing_key add column handover text; -- of a root that followed another: the old root's signed word
alter table signing_key add check (ended_at > valid_from);
alter table signing_key add check (handover is null or purpose = 'TRUST_LIST');

create table key_change (
  id text primary key,
  kind text not null check (kind in ('rotation', 'compromise')),
  kid text not null references signing_key,
  effective timestamptz not null, -- first use of the successor; or since when the key was in other hands
  reason text not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  confirmed_by text,
  confirmed_at timestamptz,
  successor text references signing_key,
  check (confirmed_by <> proposed_by),
  check ((confirmed_by is null) = (confirmed_at is null)));
create unique index key_change_open on key_change (kind, kid) where confirmed_at is null;
revoke delete on key_change from hufu_app;
