package dev.ross.platform.calendar;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What people read of a calendar entry.
 *
 * @param description with line feeds between its lines; may be empty
 * @param address as written on an envelope; absent if none is known
 */
public record EntryText(
        Locale language,
        String summary,
        String description,
        @Nullable String address) {}
