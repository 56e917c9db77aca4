/** The waitlist of a day: parties wait for a table, are offered one, and accept or let the offer lapse. */
@NullMarked
package dev.ross.command.waitlist;

import org.jspecify.annotations.NullMarked;
