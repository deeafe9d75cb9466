-- Keys of further suites, and what they sign: the credential a second time, both signatures in one JSON text (RFC 7515, 7.2.1).

alter table signing_key drop constraint signing_key_purpose_check;
alter table signing_key add constraint signing_key_purpose_check check (purpose in
  ('TRUST_LIST', 'CERTIFICATE', 'REPORT', 'STATUS_LIST', 'LOG', 'TIME_STAMP',
   'EDWARDS_CERTIFICATE', 'NATIONAL_ROOT', 'NATIONAL_CERTIFICATE', 'LASTING_CERTIFICATE'));

alter table issuance_intent add column joint text; -- null where the suite has one signature
alter table certificate_version add column joint text;
