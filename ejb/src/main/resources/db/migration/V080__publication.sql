-- Documents that anybody may fetch, byte for byte as they were signed.
create table published_document (
  path text primary key check (path ~ '^/[A-Za-z0-9._/-]+$'),
  media_type text not null,
  body bytea not null,
  etag text not null,
  published_at timestamptz not null,
  max_age integer not null check (max_age >= 0)); -- seconds
revoke delete on published_document from hufu_app;
