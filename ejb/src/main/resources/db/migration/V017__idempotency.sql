-- First answers to creating requests, kept so that a repeated request gets the same answer.
create table idempotent_answer (
  account text not null,
  key text not null,
  request_digest bytea not null check (length(request_digest) = 32),
  status integer,
  headers jsonb,
  body text,
  claimed_at timestamptz not null,
  primary key (account, key));
create index idempotent_answer_claimed on idempotent_answer (claimed_at);
