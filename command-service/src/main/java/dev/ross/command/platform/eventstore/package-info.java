/** The event store: the log in PostgreSQL or on Axon Server, its schema and its connections. */
@NullMarked
package dev.ross.command.platform.eventstore;

import org.jspecify.annotations.NullMarked;
