-- What a laboratory or body is accredited and designated for, and since when. Public; edited by the trust
-- officer alone; nothing is deleted: "was it accredited on that day" must be answerable for ever.

create table accreditation (
  id text primary key,
  organisation text not null references organisation,
  accreditation_body text not null references organisation,
  number text not null check (length(number) between 1 and 100),
  norm text not null check (norm in ('ISO_17025', 'ISO_17065')),
  valid_from date not null,
  valid_until date not null,
  created_by text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null,
  unique (accreditation_body, number),
  check (valid_until >= valid_from));
create index accreditation_organisation on accreditation (organisation);
revoke delete on accreditation from hufu_app;
alter table accreditation enable row level security;
alter table accreditation force row level security;
create policy accreditation_public on accreditation for select using (true);
create policy accreditation_body on accreditation
  using (fence_side() = 'body') with check (fence_side() = 'body');

create table accreditation_status (
  id bigint generated always as identity primary key,
  accreditation text not null references accreditation,
  status text not null check (status in ('GRANTED', 'SUSPENDED', 'WITHDRAWN')),
  from_day date not null,
  reason text not null,
  account text not null,
  recorded_at timestamptz not null);
create index accreditation_status_accreditation on accreditation_status (accreditation, id);
revoke update, delete on accreditation_status from hufu_app;
alter table accreditation_status enable row level security;
alter table accreditation_status force row level security;
create policy accreditation_status_public on accreditation_status for select using (true);
create policy accreditation_status_body on accreditation_status for insert
  with check (fence_side() = 'body');

create table accreditation_scope (
  id text primary key,
  accreditation text not null references accreditation,
  scheme text not null,
  category text not null,
  standard text not null,
  method text not null,
  site text not null,
  valid_from date not null,
  valid_until date not null,
  added_by text not null,
  added_at timestamptz not null,
  ended_by text,
  ended_at timestamptz,
  check (valid_until >= valid_from));
create index accreditation_scope_accreditation on accreditation_scope (accreditation, added_at, id);
revoke update, delete on accreditation_scope from hufu_app;
grant update (valid_until, ended_by, ended_at) on accreditation_scope to hufu_app;
alter table accreditation_scope enable row level security;
alter table accreditation_scope force row level security;
create policy accreditation_scope_public on accreditation_scope for select using (true);
create policy accreditation_scope_body on accreditation_scope
  using (fence_side() = 'body') with check (fence_side() = 'body');

create table designation (
  id text primary key,
  authority text not null references organisation,
  organisation text not null references organisation,
  scheme text not null,
  level text not null,
  valid_from date not null,
  valid_until date not null,
  created_by text not null,
  created_at timestamptz not null,
  ended_by text,
  ended_at timestamptz,
  version integer not null,
  check (valid_until >= valid_from));
create index designation_organisation on designation (organisation, scheme);
revoke delete on designation from hufu_app;
alter table designation enable row level security;
alter table designation force row level security;
create policy designation_public on designation for select using (true);
create policy designation_body on designation
  using (fence_side() = 'body') with check (fence_side() = 'body');

create table designation_category (
  designation text not null references designation,
  category text not null,
  primary key (designation, category));
revoke update, delete on designation_category from hufu_app;
alter table designation_category enable row level security;
alter table designation_category force row level security;
create policy designation_category_public on designation_category for select using (true);
create policy designation_category_body on designation_category for insert
  with check (fence_side() = 'body');
