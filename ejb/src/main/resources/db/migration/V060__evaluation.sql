-- Evaluation, review and decision of a case. Of these the applicant sees nonconformities, why a requirement does not
-- apply, and the confirmed decision.

create table evaluation (
  id text primary key,
  application text not null references application,
  owner_organisation text not null references organisation,
  round integer not null check (round > 0),
  state text not null check (state in ('OPEN', 'CONCLUDED', 'SENT_BACK')),
  evaluator text not null references account,
  impartial boolean not null check (impartial),
  proposal text check (proposal in ('GRANT', 'REFUSE')),
  reasons text not null check (reasons::jsonb is not null),
  begun_at timestamptz not null,
  concluded_at timestamptz,
  version integer not null,
  unique (application, round),
  check ((state = 'OPEN') = (concluded_at is null)),
  check ((proposal is null) = (concluded_at is null)));
create unique index evaluation_current on evaluation (application) where state <> 'SENT_BACK';
revoke delete on evaluation from hufu_app;
alter table evaluation enable row level security;
alter table evaluation force row level security;
create policy evaluation_fence on evaluation
  using (fence_side() = 'body') with check (fence_side() = 'body');

create table clause_justification (
  application text not null references application,
  requirement text not null,
  justification text not null check (length(justification) between 1 and 4000),
  account text not null references account,
  at timestamptz not null,
  primary key (application, requirement));
revoke delete on clause_justification from hufu_app;
alter table clause_justification enable row level security;
alter table clause_justification force row level security;
create policy clause_justification_fence on clause_justification
  using (exists (select 1 from application a where a.id = application))
  with check (fence_side() = 'body');

create table nonconformity (
  id text primary key,
  application text not null references application,
  owner_organisation text not null references organisation,
  requirement text not null,
  test_cases text not null,
  test_report text not null references test_report,
  due_on date not null,
  opened_by text not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  closed_by_report text references test_report,
  version integer not null,
  check ((closed_at is null) = (closed_by_report is null)));
create unique index nonconformity_open on nonconformity (application, requirement)
  where closed_at is null;
create index nonconformity_application on nonconformity (application, opened_at, id);
revoke delete on nonconformity from hufu_app;
alter table nonconformity enable row level security;
alter table nonconformity force row level security;
create policy nonconformity_fence on nonconformity
  using (fence_owner(owner_organisation)) with check (fence_side() = 'body');

comment on column nonconformity.test_report is 'authorised report with the failed results';
comment on column nonconformity.test_cases is 'failed test cases, separated by spaces';

create table evaluation_review (
  id text primary key,
  application text not null references application,
  owner_organisation text not null references organisation,
  round integer not null check (round > 0),
  state text not null check (state in ('OPEN', 'ACCEPTED', 'SENT_BACK')),
  reviewer text not null references account,
  impartial boolean not null check (impartial),
  note text not null check (length(note) <= 4000),
  clauses text not null check (clauses::jsonb is not null),
  begun_at timestamptz not null,
  ended_at timestamptz,
  version integer not null,
  unique (application, round),
  check ((state = 'OPEN') = (ended_at is null)));
revoke delete on evaluation_review from hufu_app;
alter table evaluation_review enable row level security;
alter table evaluation_review force row level security;
create policy evaluation_review_fence on evaluation_review
  using (fence_side() = 'body') with check (fence_side() = 'body');

create table decision (
  id text primary key,
  application text not null references application,
  owner_organisation text not null references organisation,
  round integer not null check (round > 0),
  state text not null check (state in ('PROPOSED', 'CONFIRMED', 'RETURNED')),
  proposal text not null check (proposal in ('GRANT', 'REFUSE')),
  grounds text not null check (grounds::jsonb is not null),
  first_decider text not null references account,
  first_impartial boolean not null check (first_impartial),
  decided_at timestamptz not null,
  second_decider text references account,
  second_impartial boolean check (second_impartial),
  answered_at timestamptz,
  return_reason text not null check ((state = 'RETURNED') = (return_reason <> '')),
  version integer not null,
  unique (application, round),
  check (second_decider is null or second_decider <> first_decider),
  check (num_nonnulls(second_decider, second_impartial, answered_at) in (0, 3)),
  check ((state = 'PROPOSED') = (answered_at is null)));
create unique index decision_standing on decision (application) where state <> 'RETURNED';
revoke delete on decision from hufu_app;
alter table decision enable row level security;
alter table decision force row level security;
create policy decision_fence on decision
  using (fence_side() = 'body'
    or (owner_organisation = fence_organisation() and state = 'CONFIRMED'))
  with check (fence_side() = 'body');

-- Who took which part in a case, for the separation of duties.
create table case_part (
  id bigint generated always as identity primary key,
  application text not null references application,
  account text not null references account,
  act text not null check (act in
    ('APPLICATION_REVIEW', 'EVALUATION', 'REVIEW', 'DECISION', 'CONFIRMATION')),
  at timestamptz not null);
create index case_part_application on case_part (application, id);
revoke update, delete on case_part from hufu_app;
alter table case_part enable row level security;
alter table case_part force row level security;
create policy case_part_fence on case_part
  using (fence_side() = 'body') with check (fence_side() = 'body');
