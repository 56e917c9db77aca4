#!/bin/bash
# Runs once, on an empty volume: the databases and roles that the standalone makes for itself (postgres/Databases.java).
set -euo pipefail

role() { # name, secret of its password
  psql -v ON_ERROR_STOP=1 --no-psqlrc -q -U "$POSTGRES_USER" -d postgres -v role="$1" -v secret="$SECRETS/$2" <<'SQL'
\set password `cat :'secret'`
SELECT format('CREATE ROLE %I LOGIN', :'role') WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'role') \gexec
ALTER ROLE :"role" PASSWORD :'password';
SQL
}

store() { # database, schema, role that owns it, role that uses it
  psql -v ON_ERROR_STOP=1 --no-psqlrc -q -U "$POSTGRES_USER" -d postgres \
    -v database="$1" -v schema="$2" -v owner="$3" -v app="$4" <<'SQL'
SELECT format('CREATE DATABASE %I ENCODING ''UTF8'' TEMPLATE template0', :'database')
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'database') \gexec
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE :"database" TO :"owner", :"app";
\connect :database
REVOKE ALL ON SCHEMA public FROM PUBLIC;
CREATE SCHEMA IF NOT EXISTS :"schema" AUTHORIZATION :"owner";
GRANT USAGE ON SCHEMA :"schema" TO :"owner", :"app";
ALTER ROLE :"owner" IN DATABASE :"database" SET search_path = :"schema";
ALTER ROLE :"app" IN DATABASE :"database" SET search_path = :"schema";
SQL
}

SECRETS=${SECRETS:-/run/secrets}
role ross_events_owner events-owner-password
role ross_events events-password
role ross_sagas_owner sagas-owner-password
role ross_sagas sagas-password
role ross_keys_owner keys-owner-password
role ross_keys keys-password
role keycloak keycloak-password
store ross events ross_events_owner ross_events
store ross sagas ross_sagas_owner ross_sagas
store ross_keys keys ross_keys_owner ross_keys
store keycloak keycloak keycloak keycloak
