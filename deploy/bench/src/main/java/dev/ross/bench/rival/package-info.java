/**
 * The program that ROSS is compared with: it keeps bookings in PostgreSQL as one would without event sourcing. A booking
 * is one transaction; an exclusion constraint guards the tables, and an outbox keeps the mails.
 */
@NullMarked
package dev.ross.bench.rival;

import org.jspecify.annotations.NullMarked;
