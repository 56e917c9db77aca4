package dev.ross.platform.calendar;

/** How a calendar is to treat an entry (RFC 5546). */
public enum CalendarMethod {
    /** To a guest by mail: enter it, or change the entry that is there. */
    REQUEST,
    /** To a guest by mail: remove it. */
    CANCEL,
    /** As a file at its address: here it is. It names no guest. */
    PUBLISH
}
