/** Calendar entries of seatings, as mails and the services send them to calendars (RFC 5545, 5546 and 6047). */
@NullMarked
package dev.ross.platform.calendar;

import org.jspecify.annotations.NullMarked;
