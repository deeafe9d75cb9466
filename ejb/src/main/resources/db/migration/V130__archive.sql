-- What keeps the proof of issued PDFs: revisions that are appended to what was signed.

alter table issuance_intent add column archive bytea; -- first appended revisions
alter table issuance_intent drop constraint issuance_intent_state_check;
alter table issuance_intent add constraint issuance_intent_state_check check (state in
  ('INTENDED', 'RENDERED', 'SIGNED', 'TIMESTAMPED', 'LOGGED', 'ARCHIVED', 'PUBLISHED'));
alter table issuance_intent add check (state <> 'ARCHIVED' or archive is not null);
-- The check of V075 that a leaf index is there names only LOGGED and PUBLISHED.
alter table issuance_intent add check (state <> 'ARCHIVED' or leaf_index is not null);

create table certificate_archive (
  number text not null,
  version integer not null,
  revision integer not null check (revision > 0),
  appended bytea not null,
  file_digest text not null check (file_digest ~ '^[0-9a-f]{64}$'), -- of the file that ends here
  stamped_at timestamptz not null,
  primary key (number, version, revision),
  foreign key (number, version) references certificate_version);
revoke update, delete on certificate_archive from hufu_app;

-- Newest revision of each file; 0 where there is none yet.
create table archive_head (
  number text not null,
  version integer not null,
  revision integer not null check (revision >= 0),
  stamped_at timestamptz not null,
  authority_until timestamptz not null, -- end of the authority's X.509 certificate
  primary key (number, version),
  foreign key (number, version) references certificate_version);
create index archive_head_authority on archive_head (authority_until);
create index archive_head_stamped on archive_head (stamped_at);
revoke delete on archive_head from hufu_app;

insert into archive_head (number, version, revision, stamped_at, authority_until)
  select number, version, 0, 'epoch', 'epoch' from certificate_version;
