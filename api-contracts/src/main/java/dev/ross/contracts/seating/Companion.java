package dev.ross.contracts.seating;

import java.time.Instant;

/**
 * Someone without an account who sits with the party, as long as it sits.
 *
 * @param subject made up when they joined: nobody knows who they are
 * @param expiresAt when they join again, however long the party sits
 */
public record Companion(String subject, Sitting sitting, Instant expiresAt) {}
