-- Answers between the people of a case: why an order was cancelled, why an evaluation was sent back, who is asked.

alter table test_order add column cancel_reason text not null default ''
  check (state = 'CANCELLED' or cancel_reason = '');

alter table evaluation
  add column sent_back_by text references account,
  add column sent_back_reason text,
  add column sent_back_at timestamptz;
update evaluation e
  set sent_back_by = r.reviewer, sent_back_reason = r.note, sent_back_at = r.ended_at
  from evaluation_review r
  where r.application = e.application and r.round = e.round and r.state = 'SENT_BACK';
alter table evaluation
  add check ((state = 'SENT_BACK') = (sent_back_at is not null)),
  add check (num_nonnulls(sent_back_by, sent_back_reason, sent_back_at) in (0, 3));

create or replace view queued_case with (security_invoker = true) as
  select a.id, a.number, a.state, a.turn, a.case_officer, a.scheme, a.category, a.submitted_at, a.changed_at,
    o.name_zh as applicant_zh, o.name_en as applicant_en,
    p.name_zh as product_zh, p.name_en as product_en,
    (select count(*) from application_event e
      where e.application = a.id and e.to_state = 'RETURNED') as returns,
    a.state = 'IN_REVIEW' and exists (
      select 1 from evaluation_review r, jsonb_array_elements(r.clauses::jsonb -> 'items') mark
      where r.application = a.id and r.state = 'OPEN'
        and mark ->> 'mark' = 'asked' and coalesce(mark ->> 'answer', '') = '') as asked
  from application a
  join organisation o on o.id = a.owner_organisation
  left join product_version v on v.id = a.product_version
  left join product p on p.id = v.product
  where a.submitted_at is not null;
