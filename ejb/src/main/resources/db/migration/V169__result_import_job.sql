-- An upload is read while its sender waits or goes away; how far that has come stands beside it.
alter table result_import drop constraint result_import_state_check;
alter table result_import add constraint result_import_state_check check (state in
  ('RECEIVED', 'SCANNING', 'PARSING', 'VALIDATING', 'READY', 'IMPORTED', 'FAILED', 'DISCARDED', 'EXPIRED'));
alter table result_import add column done integer not null default 0;
alter table result_import add column total integer not null default 0;
alter table result_import add column errors integer not null default 0;
alter table result_import add column warnings integer not null default 0;
alter table result_import add column attempts integer not null default 0;
alter table result_import add column started_at timestamptz;
alter table result_import add column changed_at timestamptz not null default now();
create index result_import_digest on result_import (test_order, sha256);
