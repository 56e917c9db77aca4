package dev.ross.bench.rival;

/** A mail in the outbox. */
record OutboxEntry(long id, OutgoingMail mail) {}
