-- Every trust list that we published; versions only grow.
create table trust_list_version (
  version bigint primary key check (version > 0),
  substance_digest text not null, -- of the list without version and dates
  issued_at timestamptz not null,
  next_update timestamptz not null,
  jws text not null);
revoke update, delete on trust_list_version from hufu_app;
