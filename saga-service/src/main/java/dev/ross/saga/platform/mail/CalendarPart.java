package dev.ross.saga.platform.mail;

import dev.ross.platform.calendar.CalendarMethod;

/**
 * A calendar entry within a mail (RFC 6047): mail programs add it to the reader's calendar, change or remove it there.
 *
 * @param content iCalendar in UTF-8
 */
public record CalendarPart(CalendarMethod method, byte[] content) {}
