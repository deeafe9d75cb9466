-- The transparency log: entries, the hashes above them, and every tree head that was signed.

create table log_head (
  id integer primary key check (id = 1),
  size bigint not null check (size >= 0));
insert into log_head (id, size) values (1, 0);
revoke insert, delete on log_head from hufu_app;

create table log_entry (
  leaf_index bigint primary key check (leaf_index >= 0),
  leaf_hash bytea not null unique check (length(leaf_hash) = 32),
  data bytea not null check (length(data) < 65536),
  at timestamptz not null);
revoke update, delete on log_entry from hufu_app;

-- The widest form of each tile; a narrower one is its beginning.
create table log_tile (
  level integer not null check (level >= 0),
  index bigint not null check (index >= 0),
  hashes bytea not null check (length(hashes) % 32 = 0 and length(hashes) between 32 and 8192),
  primary key (level, index));
revoke delete on log_tile from hufu_app;

create table log_checkpoint (
  size bigint primary key check (size >= 0),
  root bytea not null check (length(root) = 32),
  note text not null,
  at timestamptz not null);
revoke update, delete on log_checkpoint from hufu_app;
