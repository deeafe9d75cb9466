-- The log is cut by years: each part has its own name, tree and last checkpoint. Positions of
-- entries count over all parts, so that what refers to an entry keeps its number.
create table log_shard (
  id integer primary key,
  name text not null unique check (name ~ '^[0-9-]+$'),
  origin text not null unique,
  verifier_key text,                       -- null for the part that was there before parts had keys
  first bigint not null check (first >= 0),
  size bigint not null check (size >= 0),
  opened_at timestamptz not null,
  closed_size bigint,
  closed_root bytea check (length(closed_root) = 32),
  check ((closed_size is null) = (closed_root is null)));
revoke delete on log_shard from hufu_app;
create unique index log_shard_one_open on log_shard ((true)) where closed_size is null;

-- What was there before the log was cut becomes its first part; it closes with the next entry.
insert into log_shard (id, name, origin, first, size, opened_at)
  select 1, '0', split_part(c.note, chr(10), 1), 0, h.size, (select min(at) from log_entry)
    from log_head h, lateral (select note from log_checkpoint order by size desc limit 1) c
    where h.size > 0;
delete from log_checkpoint where not exists (select 1 from log_shard);
drop table log_head;

alter table log_tile add column shard integer not null default 1 references log_shard;
alter table log_tile alter column shard drop default;
alter table log_tile drop constraint log_tile_pkey;
alter table log_tile add primary key (shard, level, index);

alter table log_checkpoint add column shard integer not null default 1 references log_shard;
alter table log_checkpoint alter column shard drop default;
alter table log_checkpoint drop constraint log_checkpoint_pkey;
alter table log_checkpoint add primary key (shard, size);

-- What witnesses signed below our checkpoints.
create table log_cosignature (
  shard integer not null,
  size bigint not null,
  witness text not null,                   -- verifier key
  line text not null check (length(line) < 1000),
  at timestamptz not null,
  primary key (shard, size, witness),
  foreign key (shard, size) references log_checkpoint (shard, size));
revoke update, delete on log_cosignature from hufu_app;

-- How each witness answered last.
create table log_witness (
  shard integer not null references log_shard,
  witness text not null,
  seen_size bigint not null default 0 check (seen_size >= 0),
  seen_at timestamptz,
  failures integer not null default 0,
  asked_at timestamptz not null,
  problem text,
  primary key (shard, witness));
revoke delete on log_witness from hufu_app;
