-- Public sides of our keys, and every use of a private one. Private keys are in the key file, never here.

create table signing_key (
  kid text primary key,
  purpose text not null check (purpose in
    ('TRUST_LIST', 'CERTIFICATE', 'REPORT', 'STATUS_LIST', 'LOG', 'TIME_STAMP')),
  organisation text not null,
  algorithm text not null,
  chain text not null, -- X.509 certificates, base64 DER, one a line, the key's own first
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  compromised_at timestamptz,
  check (valid_until > valid_from));
create index signing_key_use on signing_key (purpose, organisation, valid_from);
revoke delete on signing_key from hufu_app;

create table signed_operation (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  purpose text not null,
  kid text not null references signing_key,
  about text not null,
  digest bytea not null check (length(digest) = 32));
create index signed_operation_about on signed_operation (about, id);
revoke update, delete on signed_operation from hufu_app;
