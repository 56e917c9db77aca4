package dev.ross.bench.rival.outbox;

/** A mail in the outbox. */
record OutboxEntry(long id, OutgoingMail mail) {}
