-- PDFs are compressed inside: to try it once more costs the database more than all else that it does for a certificate.
alter table issuance_intent alter column rendered set storage external;
alter table issuance_intent alter column pdf set storage external;
alter table certificate_version alter column pdf set storage external;
