package dev.ross.e2e.waiters;

/** A seated party, and its order. */
public record OrderingParty(String seating, String order) {}
