package dev.ross.query.platform.security.validity;

import dev.ross.contracts.value.SeatingId;

/** Notification that a party may no longer be seated: the streams of its companions are checked again. */
public record PartyLeftEvent(SeatingId seating) {}
