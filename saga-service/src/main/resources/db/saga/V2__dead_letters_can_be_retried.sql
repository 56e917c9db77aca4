-- What an operator needs to inspect, retry or drop a dead letter: whether it is an event of the log, and where it
-- stands there, or a task, and when it was due.
ALTER TABLE dead_letters
  ADD COLUMN kind text NOT NULL DEFAULT 'EVENT' CHECK (kind IN ('EVENT', 'TASK')),
  ADD COLUMN revision text,
  ADD COLUMN stream text,
  ADD COLUMN position bigint,
  ADD COLUMN due timestamptz,
  ADD COLUMN tries integer NOT NULL DEFAULT 0;
