/**
 * The program that ROSS is compared with: it stores bookings in PostgreSQL conventionally, without event sourcing. A
 * booking is one transaction; an exclusion constraint prevents double bookings, and an outbox keeps the mails.
 */
@NullMarked
package dev.ross.bench.rival;

import org.jspecify.annotations.NullMarked;
