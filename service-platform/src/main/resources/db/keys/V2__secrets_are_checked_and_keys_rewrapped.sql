-- Fingerprints of the secrets this installation was started with. A node with another secret refuses to start. The
-- application adds to them; to exchange a secret other than the master key, the owner deletes its row (docs/operations.md).
create table keys.secret_check (
  name        text primary key,
  fingerprint text not null,
  noted_at    timestamptz not null default now()
);
grant select, insert on keys.secret_check to "${app-role}";

-- A key is wrapped anew under the next master key; whose it is and what it is called never changes.
grant update (master_key_id) on keys.subject_key to "${app-role}";
create index subject_key_by_master on keys.subject_key (master_key_id) where wrapped is not null;
