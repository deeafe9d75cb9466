-- Products and their versions. A version never changes: a correction is another version.

create table product (
  id text primary key,
  owner_organisation text not null references organisation,
  category text not null,
  name_zh text not null check (length(name_zh) between 1 and 200),
  name_en text not null check (length(name_en) between 1 and 200),
  created_by text not null references account,
  created_at timestamptz not null,
  version integer not null);
create index product_owner on product (owner_organisation, created_at desc, id desc);
revoke delete on product from hufu_app;
alter table product enable row level security;
alter table product force row level security;
create policy product_fence on product
  using (fence_owner(owner_organisation)) with check (fence_owner(owner_organisation));

create table product_version (
  id text primary key,
  product text not null references product,
  owner_organisation text not null references organisation,
  hardware_version text not null,
  firmware_version text not null,
  software_version text not null,
  configuration text not null,
  cpe text not null,
  purl text not null,
  created_by text not null references account,
  created_at timestamptz not null,
  check (hardware_version || firmware_version || software_version <> ''));
create index product_version_product on product_version (product, created_at, id);
revoke update, delete on product_version from hufu_app;
alter table product_version enable row level security;
alter table product_version force row level security;
create policy product_version_fence on product_version
  using (fence_owner(owner_organisation)) with check (fence_owner(owner_organisation));

-- Who sees a version sees its models and digests: the condition below is filtered by the version's own policy.
create table product_model (
  product_version text not null references product_version,
  place integer not null,
  model text not null check (length(model) between 1 and 100),
  primary key (product_version, place));
revoke update, delete on product_model from hufu_app;
alter table product_model enable row level security;
alter table product_model force row level security;
create policy product_model_fence on product_model
  using (exists (select 1 from product_version v where v.id = product_version));

create table product_digest (
  product_version text not null references product_version,
  place integer not null,
  digest text not null check (digest ~ '^((sha-256|sm3):[0-9a-f]{64}|sha-384:[0-9a-f]{96}|sha-512:[0-9a-f]{128})$'),
  primary key (product_version, place));
create index product_digest_digest on product_digest (digest);
revoke update, delete on product_digest from hufu_app;
alter table product_digest enable row level security;
alter table product_digest force row level security;
create policy product_digest_fence on product_digest
  using (exists (select 1 from product_version v where v.id = product_version));
