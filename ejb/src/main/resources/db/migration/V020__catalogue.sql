-- Which bytes were published under which version of a scheme. Written once, at the first start with them.
create table scheme_version (
  id text not null,
  version text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  loaded_at timestamptz not null,
  primary key (id, version));
revoke update, delete on scheme_version from hufu_app;
