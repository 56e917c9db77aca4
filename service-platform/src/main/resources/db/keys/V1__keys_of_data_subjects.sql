-- One row a data subject, for ever. Destroying a key empties its row; the row stays as a tombstone, so that the person
-- never gets another key and nothing sealed under the old one can be opened. Migrated with "keys" as Flyway's schema.

create table keys.subject_key (
  key_id        text primary key,
  subject       text not null unique,
  master_key_id text not null,
  wrapped       bytea,
  created_at    timestamptz not null default now(),
  destroyed_at  timestamptz,
  constraint destroyed_means_gone check ((wrapped is null) = (destroyed_at is not null))
) with (
  -- dead row versions still hold destroyed keys: have them removed at the next round of autovacuum
  autovacuum_vacuum_threshold = 0,
  autovacuum_vacuum_scale_factor = 0
);

create function keys.tombstones_are_final() returns trigger language plpgsql as $$
begin
  raise exception 'the key % is destroyed for good', old.key_id;
end
$$;

create trigger tombstones_are_final
  before update or delete on keys.subject_key
  for each row when (old.destroyed_at is not null)
  execute function keys.tombstones_are_final();

grant usage on schema keys to "${app-role}";
grant select, insert, update (wrapped, destroyed_at) on keys.subject_key to "${app-role}";
