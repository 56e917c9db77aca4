package dev.ross.platform.calendar;

import org.jspecify.annotations.Nullable;

/**
 * The restaurant of calendar entries.
 *
 * @param address as written on an envelope
 * @param phone E.164
 */
public record CalendarPlace(
        String name,
        @Nullable String address,
        @Nullable CalendarPosition location,
        @Nullable String phone) {}
