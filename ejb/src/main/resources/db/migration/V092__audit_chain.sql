-- The database itself puts records in their places, at the very end of the transaction that they tell
-- of: nobody waits for the chain while a transaction is at work, and nobody can write into the chain.

create table audit_pending (
  id bigint generated always as identity primary key,
  node text not null,
  at timestamptz not null,
  account text not null,
  organisation text not null,
  action text not null,
  object_type text not null,
  object_id text not null,
  details jsonb not null,
  content bytea not null); -- bytes of all these fields as they are hashed
revoke select, update, delete on audit_pending from hufu_app;
revoke insert, update on audit_record from hufu_app;
revoke insert, update on audit_head from hufu_app;

-- A text as it is hashed: its length in bytes, then its bytes.
create function audit_field(field text) returns bytea language sql immutable as $$
  select int4send(octet_length(convert_to(field, 'UTF8'))) || convert_to(field, 'UTF8')
$$;

create function audit_chain() returns trigger language plpgsql security definer set search_path = public as $$
declare
  last audit_head;
  place bigint;
  digest bytea;
begin
  insert into audit_head (node, sequence, hash) values (new.node, 0, decode(repeat('00', 32), 'hex'))
    on conflict (node) do update set node = excluded.node returning * into last;
  place := last.sequence + 1;
  digest := sha256(last.hash || audit_field('hufu:AuditRecord:1') || audit_field(new.node)
    || audit_field(place::text) || new.content);
  insert into audit_record (node, sequence, previous, hash, at, account, organisation, action, object_type, object_id, details)
    values (new.node, place, last.hash, digest, new.at, new.account, new.organisation, new.action, new.object_type, new.object_id, new.details);
  update audit_head set sequence = place, hash = digest where node = new.node;
  delete from audit_pending where id = new.id;
  return null;
end
$$;

create constraint trigger audit_chain after insert on audit_pending deferrable initially deferred
  for each row execute function audit_chain();
