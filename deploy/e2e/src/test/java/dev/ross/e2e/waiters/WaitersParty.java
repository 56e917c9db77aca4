package dev.ross.e2e.waiters;

/** A seated party, and its order. */
public record WaitersParty(String seating, String order) {}
