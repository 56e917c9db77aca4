package dev.ross.query.seating.calendar;

import dev.ross.query.platform.live.connection.SharedJson;
import org.springframework.core.io.ByteArrayResource;

/** A calendar entry as a file. */
final class CalendarFileResource extends ByteArrayResource {
    CalendarFileResource(byte[] bytes) {
        super(bytes);
    }

    /** Its entity tag; weak: compressed or not, it is the same file. */
    String tag() {
        return "W/\"" + new SharedJson(getByteArray()).digest() + "\"";
    }
}
