-- Nothing looks an event up by its identifier or its time: it is read by its stream or by its position. Each of these
-- indexes cost a write for every event. That no event is stored twice, the uniqueness of stream and sequence ensures.
ALTER TABLE domainevententry DROP CONSTRAINT domainevententry_eventidentifier_key;
DROP INDEX domainevententry_timestamp;
ALTER TABLE snapshotevententry DROP CONSTRAINT snapshotevententry_eventidentifier_key;
