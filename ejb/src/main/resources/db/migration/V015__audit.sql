-- What was done, by whom; each record's hash covers the one before it.

-- One row per node: where its chain ends. The lock on it puts the node's records in order.
create table audit_head (
  node text primary key,
  sequence bigint not null,
  hash bytea not null check (length(hash) = 32));
revoke delete on audit_head from hufu_app;

create table audit_record (
  node text not null,
  sequence bigint not null check (sequence > 0),
  previous bytea not null check (length(previous) = 32),
  hash bytea not null unique check (length(hash) = 32),
  at timestamptz not null,
  account text not null,
  organisation text not null,
  action text not null check (action ~ '^[a-z-]+[.][a-z-]+$'),
  object_type text not null,
  object_id text not null,
  details jsonb not null,
  primary key (node, sequence));
create index audit_record_at on audit_record (at, node, sequence);
create index audit_record_object on audit_record (object_type, object_id, at);
create index audit_record_account on audit_record (account, at);
revoke update, delete on audit_record from hufu_app;
