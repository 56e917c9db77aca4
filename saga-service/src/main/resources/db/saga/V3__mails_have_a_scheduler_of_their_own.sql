-- Tasks are one table, and two schedulers look into it: a mail server that is slow or away holds up no deadline, however many
-- mails wait. Each finds what is due by an index of its own.
CREATE VIEW tasks_of_mail AS SELECT * FROM scheduled_tasks WHERE task_name = 'mail-notification';
CREATE VIEW tasks_of_processes AS SELECT * FROM scheduled_tasks WHERE task_name <> 'mail-notification';

CREATE INDEX mail_by_execution_time ON scheduled_tasks (execution_time) WHERE task_name = 'mail-notification';
CREATE INDEX process_task_by_execution_time ON scheduled_tasks (execution_time) WHERE task_name <> 'mail-notification';
DROP INDEX task_by_execution_time;

GRANT SELECT, INSERT, UPDATE, DELETE ON tasks_of_mail, tasks_of_processes TO "${app}";
