package dev.ross.contracts.value;

import java.time.Instant;

/**
 * A visit as its calendar entry shows it.
 *
 * @param number rises with each change of the entry, from 0
 * @param cancelled whether no table is kept for it any more
 * @param changedAt the time of the change that the number counts
 */
public record CalendarVisit(int number, boolean cancelled, Stay stay, PartySize party, Instant changedAt) {}
