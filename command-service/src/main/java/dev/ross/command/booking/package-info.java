/** What bookings and waitlist share: the rules for times, the selection of tables, and the budget of mails. */
@NullMarked
package dev.ross.command.booking;

import org.jspecify.annotations.NullMarked;
