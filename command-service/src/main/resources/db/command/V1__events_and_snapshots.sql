-- The event log. Axon's JDBC engine reads and writes it; the names are its defaults.
CREATE TABLE domainevententry (
  globalindex         BIGINT GENERATED ALWAYS AS IDENTITY (INCREMENT BY 1) PRIMARY KEY,
  aggregateidentifier VARCHAR(255) NOT NULL,
  sequencenumber      BIGINT       NOT NULL,
  type                VARCHAR(255),
  eventidentifier     VARCHAR(255) NOT NULL,
  metadata            BYTEA,
  payload             BYTEA        NOT NULL,
  payloadrevision     VARCHAR(255),
  payloadtype         VARCHAR(255) NOT NULL,
  timestamp           VARCHAR(255) NOT NULL,
  UNIQUE (aggregateidentifier, sequencenumber),
  UNIQUE (eventidentifier)
);
CREATE INDEX domainevententry_timestamp ON domainevententry (timestamp);

CREATE TABLE snapshotevententry (
  aggregateidentifier VARCHAR(255) NOT NULL,
  sequencenumber      BIGINT       NOT NULL,
  type                VARCHAR(255) NOT NULL,
  eventidentifier     VARCHAR(255) NOT NULL,
  metadata            BYTEA,
  payload             BYTEA        NOT NULL,
  payloadrevision     VARCHAR(255),
  payloadtype         VARCHAR(255) NOT NULL,
  timestamp           VARCHAR(255) NOT NULL,
  PRIMARY KEY (aggregateidentifier, sequencenumber),
  UNIQUE (eventidentifier)
);

-- The role of command-service may add to the log and read it. Nobody but the owner may change or remove what happened.
GRANT USAGE ON SCHEMA ${flyway:defaultSchema} TO ${application-role};
GRANT SELECT, INSERT ON domainevententry TO ${application-role};
GRANT SELECT ON SEQUENCE domainevententry_globalindex_seq TO ${application-role};
GRANT SELECT, INSERT, DELETE ON snapshotevententry TO ${application-role};
