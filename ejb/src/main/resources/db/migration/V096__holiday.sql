-- Holidays belong to a country: a body counts the working days of its own.
-- CN: notice of the General Office of the State Council of 4 November 2025, as V045 has it.
-- NL: Algemene termijnenwet, article 3, and the decree that equates 2 January and 15 May 2026 and 7 May 2027 with
-- holidays. Days that fall on a weekend are left out.

alter table holiday add column country text not null default 'CN' check (country ~ '^[A-Z]{2}$');
alter table holiday alter column country drop default;
alter table holiday drop constraint holiday_pkey;
alter table holiday add primary key (country, day);

insert into holiday (country, day, working, name_zh, name_en) values
  ('NL', '2026-01-01', false, '元旦', 'New Year'),
  ('NL', '2026-01-02', false, '视同节日', 'Equated with a holiday'),
  ('NL', '2026-04-03', false, '耶稣受难日', 'Good Friday'),
  ('NL', '2026-04-06', false, '复活节星期一', 'Easter Monday'),
  ('NL', '2026-04-27', false, '国王节', 'King''s Day'),
  ('NL', '2026-05-05', false, '解放日', 'Liberation Day'),
  ('NL', '2026-05-14', false, '耶稣升天节', 'Ascension Day'),
  ('NL', '2026-05-15', false, '视同节日', 'Equated with a holiday'),
  ('NL', '2026-05-25', false, '圣灵降临节星期一', 'Whit Monday'),
  ('NL', '2026-12-25', false, '圣诞节', 'Christmas Day'),
  ('NL', '2027-01-01', false, '元旦', 'New Year'),
  ('NL', '2027-03-26', false, '耶稣受难日', 'Good Friday'),
  ('NL', '2027-03-29', false, '复活节星期一', 'Easter Monday'),
  ('NL', '2027-04-27', false, '国王节', 'King''s Day'),
  ('NL', '2027-05-05', false, '解放日', 'Liberation Day'),
  ('NL', '2027-05-06', false, '耶稣升天节', 'Ascension Day'),
  ('NL', '2027-05-07', false, '视同节日', 'Equated with a holiday'),
  ('NL', '2027-05-17', false, '圣灵降临节星期一', 'Whit Monday');
