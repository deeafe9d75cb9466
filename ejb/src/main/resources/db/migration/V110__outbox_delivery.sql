-- What the mail server said last, for the operator.
alter table outbox_event add column last_error text,
  add check (delivered_at is null or given_up_at is null);
