package dev.ross.platform.calendar;

import java.util.Locale;

/**
 * The reader of a calendar entry.
 *
 * @param language English is used if there are no texts in it
 * @param account whether the guest has an account, with which the seating can be changed
 */
public record EntryReader(Locale language, boolean account) {}
