-- Files beside results. The bytes lie sealed outside of the database; here stands what they are,
-- whose, under which key, and who may read them.

-- Bytes of one laboratory. What has the same SHA-256 is kept once for it, and never shared with others.
create table evidence_object (
  id text primary key,
  owner_organisation text not null references organisation,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes bigint not null check (size_bytes > 0),
  received bigint not null check (received between 0 and size_bytes),
  state text not null check (state in ('RECEIVING', 'EXAMINING', 'STORED', 'REFUSED', 'DISCARDED')),
  depot text not null check (depot in ('file', 's3')),
  wrapped_key text not null,
  media_type text not null check ((state = 'STORED') = (media_type <> '')),
  remark text not null check (state <> 'REFUSED' or remark <> ''),
  begun_by text not null references account,
  changed_at timestamptz not null,
  next_try_at timestamptz not null,
  check (state = 'RECEIVING' or state = 'DISCARDED' or received = size_bytes));
comment on column evidence_object.remark is 'code of the reason and its values, one a line: why it is refused, or what it waits for';
create unique index evidence_object_content on evidence_object (owner_organisation, sha256)
  where state in ('RECEIVING', 'EXAMINING', 'STORED');
create index evidence_object_open on evidence_object (state, next_try_at) where state <> 'STORED';
revoke delete on evidence_object from hufu_app;
alter table evidence_object enable row level security;
alter table evidence_object force row level security;
create policy evidence_object_fence on evidence_object using (fence_owner(owner_organisation));

-- Rows go when the sealed part was deleted.
create table evidence_part (
  object text not null references evidence_object,
  start bigint not null check (start >= 0),
  length bigint not null check (length > 0),
  key text not null unique,
  primary key (object, start));
revoke update on evidence_part from hufu_app;
alter table evidence_part enable row level security;
alter table evidence_part force row level security;
create policy evidence_part_fence on evidence_part using (exists
  (select 1 from evidence_object o where o.id = object and fence_owner(o.owner_organisation)));

-- The last fence: what is stored stays what it is.
create function evidence_object_stays() returns trigger
  language plpgsql as $$
begin
  if (old.id, old.owner_organisation, old.sha256, old.size_bytes, old.depot)
      is distinct from (new.id, new.owner_organisation, new.sha256, new.size_bytes, new.depot)
      or (old.state in ('STORED', 'REFUSED', 'DISCARDED') and
        (old.state, old.received, old.media_type) is distinct from (new.state, new.received, new.media_type)) then
    raise exception 'Stored evidence does not change: %', old.id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
create trigger evidence_object_stays before update on evidence_object
  for each row execute function evidence_object_stays();

create table disclosure_grant (
  id text primary key,
  evidence text not null,
  laboratory text not null references organisation,
  grantee text not null references organisation,
  until timestamptz not null,
  reason text not null check (reason <> '' and length(reason) <= 2000),
  granted_by text not null references account,
  granted_at timestamptz not null,
  ended_by text references account,
  ended_at timestamptz,
  check (until > granted_at),
  check ((ended_by is null) = (ended_at is null)));
create index disclosure_grant_evidence on disclosure_grant (evidence, grantee);
revoke delete on disclosure_grant from hufu_app;
alter table disclosure_grant enable row level security;
alter table disclosure_grant force row level security;
create policy disclosure_grant_fence on disclosure_grant
  using (fence_owner(laboratory) or grantee = fence_organisation())
  with check (fence_owner(laboratory));

-- A file beside one order. owner_organisation is the applicant, as in test_order.
create table evidence (
  id text primary key,
  object text not null references evidence_object,
  test_order text not null references test_order,
  owner_organisation text not null references organisation,
  laboratory text not null references organisation,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null check (name <> '' and length(name) <= 200),
  classification text not null check (classification in ('PUBLIC', 'PARTIES', 'AUTHORITY', 'RESTRICTED')),
  added_by text not null references account,
  added_at timestamptz not null,
  unique (test_order, object));
alter table disclosure_grant add foreign key (evidence) references evidence;
create index evidence_order on evidence (test_order, added_at, id);
create index evidence_object_of on evidence (object);
revoke update, delete on evidence from hufu_app;
alter table evidence enable row level security;
alter table evidence force row level security;
-- The applicant's sight of test_report ends at what was authorised; so does this.
create policy evidence_fence on evidence
  using (fence_owner(laboratory)
    or (owner_organisation = fence_organisation() and classification in ('PUBLIC', 'PARTIES')
      and exists (select 1 from test_report r join test_result t on t.test_report = r.id
        where r.test_order = evidence.test_order and r.authorised_at is not null
          and position('sha-256:' || evidence.sha256 in t.evidence) > 0))
    or exists (select 1 from disclosure_grant g where g.evidence = evidence.id
      and g.grantee = fence_organisation() and g.ended_at is null and g.until > now()))
  with check (fence_owner(laboratory));
-- Who sees a file beside an order sees what its bytes are.
create policy evidence_object_reader on evidence_object for select
  using (exists (select 1 from evidence e where e.object = evidence_object.id));
