-- Events to be delivered outside, written in the transaction that causes them.
create table outbox_event (
  id text primary key,
  position bigint generated always as identity unique,
  topic text not null check (topic ~ '^[a-z-]+[.][a-z-]+$'),
  key text not null,
  payload jsonb not null,
  created_at timestamptz not null,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  delivered_at timestamptz,
  given_up_at timestamptz);
create index outbox_event_due on outbox_event (next_attempt_at)
  where delivered_at is null and given_up_at is null;
revoke delete on outbox_event from hufu_app;
