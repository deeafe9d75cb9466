-- Days of a certificate are counted where its body is; its end as an instant follows from its content.
alter table certificate add column ends_at timestamptz;
update certificate set ends_at = (valid_until + time '23:59:59') at time zone 'UTC';
alter table certificate alter column ends_at set not null;
