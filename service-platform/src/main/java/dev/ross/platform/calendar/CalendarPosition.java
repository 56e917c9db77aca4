package dev.ross.platform.calendar;

/** Where a calendar entry takes place, in degrees. */
public record CalendarPosition(double lat, double lon) {}
