-- Orders to laboratories, their reports and results. An authorised report never changes again.

create table test_order (
  id text primary key,
  application text not null references application,
  owner_organisation text not null references organisation,
  laboratory text not null references organisation,
  scheme text not null,
  scheme_version text not null,
  state text not null check (state in ('ORDERED', 'ACCEPTED', 'DECLINED', 'REPORTED', 'CANCELLED')),
  note text not null check (length(note) <= 2000),
  due_on date,
  decline_reason text not null check ((state = 'DECLINED') = (decline_reason <> '')),
  sample_received_on date,
  sample_identification text not null,
  sample_condition text not null,
  ordered_by text not null references account,
  ordered_at timestamptz not null,
  answered_by text references account,
  answered_at timestamptz,
  version integer not null,
  check (state not in ('ACCEPTED', 'REPORTED') or sample_received_on is not null),
  check ((answered_by is null) = (answered_at is null)));
create index test_order_application on test_order (application, ordered_at, id);
create index test_order_laboratory on test_order (laboratory, ordered_at desc, id desc);
create index test_order_newest on test_order (ordered_at desc, id desc);
revoke delete on test_order from hufu_app;
alter table test_order enable row level security;
alter table test_order force row level security;
create policy test_order_fence on test_order
  using (fence_owner(owner_organisation) or laboratory = fence_organisation())
  with check (fence_side() = 'body' or laboratory = fence_organisation());

create table test_order_case (
  test_order text not null references test_order,
  place integer not null,
  test_case text not null,
  primary key (test_order, place),
  unique (test_order, test_case));
revoke update, delete on test_order_case from hufu_app;
alter table test_order_case enable row level security;
alter table test_order_case force row level security;
create policy test_order_case_fence on test_order_case
  using (exists (select 1 from test_order o where o.id = test_order));

-- One row for each version of a report. The applicant sees what was authorised, also when it was cancelled later.
create table test_report (
  id text primary key,
  test_order text not null references test_order,
  application text not null references application,
  owner_organisation text not null references organisation,
  laboratory text not null references organisation,
  number text not null,
  edition integer not null check (edition > 0),
  amends text references test_report,
  amended_by text references test_report,
  state text not null check (state in ('DRAFT', 'PERFORMED', 'VERIFIED', 'AUTHORISED', 'CANCELLED')),
  reason text not null check (state <> 'CANCELLED' or reason <> ''),
  head text not null check (head::jsonb is not null),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  authorised_at timestamptz,
  content bytea,
  content_digest text check (content_digest ~ '^[0-9a-f]{64}$'),
  credential text,
  credential_digest text check (credential_digest ~ '^[0-9a-f]{64}$'),
  version integer not null,
  check ((amends is null) = (edition = 1)),
  check (state <> 'AUTHORISED' or authorised_at is not null),
  check (num_nonnulls(authorised_at, content, content_digest, credential, credential_digest) in (0, 5)));
create unique index test_report_number on test_report (laboratory, number, edition)
  where state <> 'CANCELLED' or authorised_at is not null;
create unique index test_report_amends on test_report (amends) where state <> 'CANCELLED';
create index test_report_order on test_report (test_order, created_at, id);
create index test_report_in_force on test_report (application, authorised_at)
  where state = 'AUTHORISED' and amended_by is null;
revoke delete on test_report from hufu_app;
alter table test_report enable row level security;
alter table test_report force row level security;
create policy test_report_fence on test_report
  using (fence_side() = 'body' or laboratory = fence_organisation()
    or (owner_organisation = fence_organisation() and authorised_at is not null))
  with check (laboratory = fence_organisation());

create table test_result (
  test_report text not null references test_report,
  test_case text not null,
  place integer not null,
  verdict text not null check (verdict in
    ('PASS', 'FAIL', 'INCONCLUSIVE', 'NOT_APPLICABLE', 'NOT_TESTED', 'ERROR', 'INFORMATIONAL')),
  value text not null,
  unit text not null,
  uncertainty text not null,
  decision_rule text not null,
  deviation text not null,
  evidence text not null check (evidence ~ '^(sha-256:[0-9a-f]{64}( |$))*$'),
  performed_on date,
  site text not null,
  performed_by text not null,
  external_provider text not null,
  remark text not null,
  primary key (test_report, test_case));
alter table test_result enable row level security;
alter table test_result force row level security;
create policy test_result_fence on test_result
  using (exists (select 1 from test_report r where r.id = test_report));

-- Who took which part in one report.
create table test_report_part (
  id bigint generated always as identity primary key,
  test_report text not null references test_report,
  account text not null references account,
  act text not null check (act in ('TESTING', 'VERIFICATION', 'AUTHORISATION')),
  at timestamptz not null);
create index test_report_part_report on test_report_part (test_report, id);
revoke update, delete on test_report_part from hufu_app;
alter table test_report_part enable row level security;
alter table test_report_part force row level security;
create policy test_report_part_fence on test_report_part
  using (exists (select 1 from test_report r where r.id = test_report));

-- The last fence: what was authorised keeps its content whatever the program does.
create function test_report_stays() returns trigger
  language plpgsql as $$
begin
  if old.authorised_at is not null and
      (old.test_order, old.application, old.owner_organisation, old.laboratory, old.number, old.edition,
       old.amends, old.head, old.authorised_at, old.content, old.content_digest, old.credential,
       old.credential_digest)
      is distinct from
      (new.test_order, new.application, new.owner_organisation, new.laboratory, new.number, new.edition,
       new.amends, new.head, new.authorised_at, new.content, new.content_digest, new.credential,
       new.credential_digest) then
    raise exception 'An authorised test report does not change: %', old.id using errcode = 'integrity_constraint_violation';
  end if;
  if old.authorised_at is not null and new.state not in ('AUTHORISED', 'CANCELLED') then
    raise exception 'An authorised test report stays authorised or is cancelled: %', old.id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
create trigger test_report_stays before update on test_report
  for each row execute function test_report_stays();

create function test_result_stays() returns trigger
  language plpgsql as $$
declare
  report text := case when tg_op = 'DELETE' then old.test_report else new.test_report end;
begin
  if exists (select 1 from test_report r where r.id = report and r.authorised_at is not null) then
    raise exception 'Results of an authorised test report do not change: %', report using errcode = 'integrity_constraint_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger test_result_stays before insert or update or delete on test_result
  for each row execute function test_result_stays();

-- Uploads looked at and not yet taken over: nothing of them counts as a result.
create table result_import (
  id text primary key,
  test_order text not null references test_order,
  laboratory text not null references organisation,
  state text not null check (state in ('READY', 'IMPORTED', 'DISCARDED')),
  format text not null check (format in ('CSV', 'JSON')),
  amends text,
  bytes bytea not null check (length(bytes) <= 10485760),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  rows integer not null,
  ready integer not null,
  received_by text not null references account,
  received_at timestamptz not null,
  test_report text references test_report,
  version integer not null,
  check ((state = 'IMPORTED') = (test_report is not null)));
comment on column result_import.amends is 'as the laboratory wrote it, not looked at before import';
create index result_import_order on result_import (test_order, received_at desc, id);
revoke delete on result_import from hufu_app;
alter table result_import enable row level security;
alter table result_import force row level security;
create policy result_import_fence on result_import
  using (laboratory = fence_organisation()) with check (laboratory = fence_organisation());
