-- Who asks, and from which side: the fence that every case table hangs its policies on.
-- hufu_owner owns tables and runs migrations; hufu_app is what the portal connects as; hufu_check reads.

alter default privileges in schema public grant select, insert, update, delete on tables to hufu_app;
alter default privileges in schema public grant usage, select on sequences to hufu_app;
alter default privileges in schema public grant select on tables to hufu_check;

-- Side of the asker in this transaction: public, vendor, laboratory, authority or body.
create function fence_side() returns text
  language sql stable
  return coalesce(nullif(current_setting('hufu.side', true), ''), 'public');

-- Organisation of the asker in this transaction, or null.
create function fence_organisation() returns text
  language sql stable
  return nullif(current_setting('hufu.organisation', true), '');

-- True for the body and for the organisation that owns the row.
create function fence_owner(owner_organisation text) returns boolean
  language sql stable
  return fence_side() = 'body' or owner_organisation = fence_organisation();

-- Sets the asker for the rest of this transaction. An unknown or disabled account enters as the public.
create function hufu_enter(
    entering text, as_body boolean,
    out asker text, out asker_organisation text, out asker_side text)
  language plpgsql as $$
begin
  select a.id, a.organisation into asker, asker_organisation
    from account a where a.username = entering and a.disabled_at is null;
  select case
      when as_body then 'body'
      when asker is null then 'public'
      when bool_or(k.kind = 'certification-body') then 'body'
      when bool_or(k.kind = 'laboratory') then 'laboratory'
      when bool_or(k.kind = 'vendor') then 'vendor'
      when bool_or(k.kind = 'authority') then 'authority'
      else 'public' end
    into asker_side
    from organisation_kind k where k.organisation = asker_organisation;
  asker := coalesce(asker, case when as_body then 'system' else 'anonymous' end);
  asker_organisation := coalesce(asker_organisation, '');
  perform set_config('hufu.account', asker, true);
  perform set_config('hufu.organisation', asker_organisation, true);
  perform set_config('hufu.side', asker_side, true);
end
$$;
