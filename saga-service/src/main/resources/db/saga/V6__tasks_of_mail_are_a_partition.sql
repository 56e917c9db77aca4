-- Tasks of mail and tasks of processes are partitions instead of views: with the views, each statement for one task carried their
-- condition on its name, so that the index of what is due was read from end to end while the statistics said that it was short.
CREATE TABLE kept_tasks AS TABLE scheduled_tasks;
DROP VIEW tasks_of_mail;
DROP VIEW tasks_of_processes;
DROP TABLE scheduled_tasks;

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
) PARTITION BY LIST (task_name);
CREATE INDEX task_by_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX task_by_heartbeat ON scheduled_tasks (last_heartbeat);

CREATE TABLE tasks_of_mail PARTITION OF scheduled_tasks FOR VALUES IN ('mail-notification');
CREATE TABLE tasks_of_processes PARTITION OF scheduled_tasks DEFAULT;

INSERT INTO scheduled_tasks SELECT * FROM kept_tasks;
DROP TABLE kept_tasks;

GRANT SELECT, INSERT, UPDATE, DELETE ON scheduled_tasks, tasks_of_mail, tasks_of_processes TO "${app}";
