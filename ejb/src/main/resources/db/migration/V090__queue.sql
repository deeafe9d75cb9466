-- What lists of cases show, and who sees drafts.

-- A draft is its applicant's own business until it is submitted.
alter policy application_fence on application
  using (fence_owner(owner_organisation)
    and (state <> 'DRAFT' or owner_organisation = fence_organisation()))
  with check (fence_owner(owner_organisation));

create view queued_case with (security_invoker = true) as
  select a.id, a.number, a.state, a.turn, a.case_officer, a.scheme, a.category, a.submitted_at, a.changed_at,
    o.name_zh as applicant_zh, o.name_en as applicant_en,
    p.name_zh as product_zh, p.name_en as product_en,
    (select count(*) from application_event e
      where e.application = a.id and e.to_state = 'RETURNED') as returns
  from application a
  join organisation o on o.id = a.owner_organisation
  left join product_version v on v.id = a.product_version
  left join product p on p.id = v.product
  where a.submitted_at is not null;
revoke insert, update, delete on queued_case from hufu_app;
