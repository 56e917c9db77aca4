package dev.ross.platform.calendar;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An entry for somebody's calendar. Its texts may be any: what cannot stand in a calendar is left out, and what is too
 * long is cut.
 *
 * @param uid the same as long as it is the same entry
 * @param sequence rises with each change
 * @param stamp since when it says what it says
 * @param zone by whose clocks start and end are shown
 * @param organizer the sender
 * @param attendee absent unless it is sent to somebody
 * @param cancelled whether calendars are to remove it
 * @param url where the guest can change it; absent if that is not possible
 */
public record CalendarEntry(
        String uid,
        int sequence,
        Instant stamp,
        Instant start,
        Instant end,
        ZoneId zone,
        EntryText text,
        @Nullable CalendarPosition location,
        CalendarAddress organizer,
        @Nullable CalendarAddress attendee,
        boolean cancelled,
        @Nullable URI url) {
    /** The same as sent to a guest. */
    public CalendarEntry sentTo(CalendarAddress guest) {
        return new CalendarEntry(
                uid, sequence, stamp, start, end, zone, text, location, organizer, guest, cancelled, url);
    }

    /** Its bytes as iCalendar in UTF-8, the same each time. */
    public byte[] as(CalendarMethod method) {
        return CalendarFile.of(this, method);
    }
}
