-- Sagas: what a running process remembers.
CREATE TABLE sagaentry (
  sagaid varchar(255) PRIMARY KEY,
  revision varchar(255),
  sagatype varchar(255),
  serializedsaga bytea
);

-- By what a saga is found. Without these indexes every event scans all sagas.
CREATE TABLE associationvalueentry (
  id bigserial PRIMARY KEY,
  associationkey varchar(255),
  associationvalue varchar(255),
  sagaid varchar(255),
  sagatype varchar(255)
);
CREATE INDEX association_by_value ON associationvalueentry (sagatype, associationkey, associationvalue);
CREATE INDEX association_by_saga ON associationvalueentry (sagaid, sagatype);

-- How far each process has read the events: moves in the same transaction as what it did about them.
CREATE TABLE tokenentry (
  processorname varchar(255) NOT NULL,
  segment integer NOT NULL,
  token bytea,
  tokentype varchar(255),
  timestamp varchar(255),
  owner varchar(255),
  PRIMARY KEY (processorname, segment)
);

-- Deadlines and outbox tasks, in the shape db-scheduler asks for.
CREATE TABLE scheduled_tasks (
  task_name text NOT NULL,
  task_instance text NOT NULL,
  task_data bytea,
  execution_time timestamptz NOT NULL,
  picked boolean NOT NULL,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint NOT NULL,
  priority smallint,
  state text,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX task_by_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX task_by_heartbeat ON scheduled_tasks (last_heartbeat);

-- Dead letters: what could not be done, kept for an operator. The content is encrypted where it is personal; the error
-- names kinds of failure only.
CREATE TABLE dead_letters (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  worker text NOT NULL,
  sequence text NOT NULL,
  message text NOT NULL,
  type text NOT NULL,
  content bytea,
  error text NOT NULL,
  added_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (worker, sequence, message)
);

GRANT USAGE ON SCHEMA sagas TO "${app}";
GRANT SELECT, INSERT, UPDATE, DELETE ON sagaentry, associationvalueentry, tokenentry, scheduled_tasks, dead_letters
  TO "${app}";
GRANT USAGE ON SEQUENCE associationvalueentry_id_seq, dead_letters_id_seq TO "${app}";
