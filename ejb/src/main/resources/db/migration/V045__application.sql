-- Requests for certification, their history, evidence, and who declared a conflict of interest.

create table application (
  id text primary key,
  number text not null unique check (number ~ '^A-[0-9]{4}-[0-9A-HJKMNP-TV-Z]{6}$'),
  owner_organisation text not null references organisation,
  state text not null check (state in
    ('DRAFT', 'SUBMITTED', 'UNDER_REVIEW', 'RETURNED', 'ACCEPTED', 'TESTING', 'EVALUATION', 'IN_REVIEW',
     'AWAITING_DECISION', 'AWAITING_CONFIRMATION', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'TERMINATED',
     'UNDER_APPEAL')),
  turn text not null check (turn in ('APPLICANT', 'BODY', 'LABORATORY', 'NOBODY')),
  product_version text references product_version,
  scheme text,
  category text,
  answers text not null check (answers::jsonb is not null),
  case_officer text references account,
  certificate text unique,
  created_by text not null references account,
  created_at timestamptz not null,
  submitted_at timestamptz,
  changed_at timestamptz not null,
  version integer not null,
  check ((state = 'DRAFT') = (submitted_at is null) or state = 'WITHDRAWN'));
create index application_owner on application (owner_organisation, created_at desc, id desc);
create index application_queue on application (turn, state, submitted_at, id);
create index application_officer on application (case_officer, turn);
create index application_product on application (product_version);
revoke delete on application from hufu_app;
alter table application enable row level security;
alter table application force row level security;
create policy application_fence on application
  using (fence_owner(owner_organisation)) with check (fence_owner(owner_organisation));

comment on column application.answers is 'what the applicant filled in, as one JSON object per section';
comment on column application.submitted_at is 'first submission; a return does not change it';

-- From these entries alone the days with us and with the applicant are worked out.
create table application_event (
  id bigint generated always as identity primary key,
  application text not null references application,
  owner_organisation text not null references organisation,
  from_state text not null,
  to_state text not null,
  turn text not null,
  at timestamptz not null,
  account text not null,
  role text not null,
  action text not null check (action ~ '^[a-z-]+[.][a-z-]+$'),
  reasons text not null check (reasons::jsonb is not null));
create index application_event_application on application_event (application, id);
revoke update, delete on application_event from hufu_app;
alter table application_event enable row level security;
alter table application_event force row level security;
create policy application_event_fence on application_event
  using (fence_owner(owner_organisation)) with check (fence_owner(owner_organisation));

create table application_document (
  id text primary key,
  application text not null references application,
  owner_organisation text not null references organisation,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  name text not null check (length(name) between 1 and 200),
  media_type text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes bigint not null check (size_bytes between 1 and 5242880),
  bytes bytea not null check (length(bytes) = size_bytes),
  added_by text not null references account,
  added_at timestamptz not null,
  removed_at timestamptz);
create index application_document_application on application_document (application, added_at, id);
revoke update, delete on application_document from hufu_app;
grant update (removed_at) on application_document to hufu_app;
alter table application_document enable row level security;
alter table application_document force row level security;
create policy application_document_fence on application_document
  using (fence_owner(owner_organisation)) with check (fence_owner(owner_organisation));

comment on column application_document.kind is 'item of the scheme''s checklist that it fulfils, or other';
comment on column application_document.removed_at is 'taken out by the applicant; what was handed in is kept';

-- The applicant does not see who declared what.
create table conflict_declaration (
  id bigint generated always as identity primary key,
  application text not null references application,
  owner_organisation text not null references organisation,
  account text not null references account,
  conflict boolean not null,
  statement text not null,
  declared_at timestamptz not null);
create index conflict_declaration_application on conflict_declaration (application, account);
revoke update, delete on conflict_declaration from hufu_app;
alter table conflict_declaration enable row level security;
alter table conflict_declaration force row level security;
create policy conflict_declaration_fence on conflict_declaration
  using (fence_side() = 'body') with check (fence_side() = 'body');

-- Days that differ from the rule "Monday to Friday". Source for China: the State Council's yearly notice.
create table holiday (
  day date primary key,
  working boolean not null,
  name_zh text not null,
  name_en text not null);

comment on column holiday.working is 'true: a weekend day that is worked to make up for a holiday';

insert into holiday
  select day::date, false, name_zh, name_en
  from (values
    (date '2026-01-01', date '2026-01-03', '元旦', 'New Year'),
    (date '2026-02-15', date '2026-02-23', '春节', 'Spring Festival'),
    (date '2026-04-04', date '2026-04-06', '清明节', 'Tomb-Sweeping Day'),
    (date '2026-05-01', date '2026-05-05', '劳动节', 'Labour Day'),
    (date '2026-06-19', date '2026-06-21', '端午节', 'Dragon Boat Festival'),
    (date '2026-09-25', date '2026-09-27', '中秋节', 'Mid-Autumn Festival'),
    (date '2026-10-01', date '2026-10-07', '国庆节', 'National Day'))
    as span (first, last, name_zh, name_en),
    generate_series(first, last, interval '1 day') as day;
insert into holiday values
  ('2026-01-04', true, '元旦调休', 'New Year, made up'),
  ('2026-02-14', true, '春节调休', 'Spring Festival, made up'),
  ('2026-02-28', true, '春节调休', 'Spring Festival, made up'),
  ('2026-05-09', true, '劳动节调休', 'Labour Day, made up'),
  ('2026-09-20', true, '国庆节调休', 'National Day, made up'),
  ('2026-10-10', true, '国庆节调休', 'National Day, made up');
