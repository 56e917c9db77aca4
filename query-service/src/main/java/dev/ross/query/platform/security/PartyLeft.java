package dev.ross.query.platform.security;

import dev.ross.contracts.seating.SeatingId;

/** Who sat there may sit no more: what companions watch of this seating is looked at again. */
public record PartyLeft(SeatingId seating) {}
