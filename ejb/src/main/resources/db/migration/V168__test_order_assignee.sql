-- Who tests what inside a laboratory; nobody else's business.
create table test_order_assignee (
  test_order text not null references test_order,
  test_case text not null,
  account text not null references account,
  assigned_by text not null references account,
  assigned_at timestamptz not null,
  primary key (test_order, test_case),
  foreign key (test_order, test_case) references test_order_case (test_order, test_case));
create index test_order_assignee_account on test_order_assignee (account);
alter table test_order_assignee enable row level security;
alter table test_order_assignee force row level security;
create policy test_order_assignee_fence on test_order_assignee
  using (exists (select 1 from test_order o where o.id = test_order and o.laboratory = fence_organisation()));
