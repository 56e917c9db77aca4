package dev.ross.command.seating;

import dev.ross.contracts.seating.Sitting;
import java.time.Instant;

/**
 * Someone without an account who sits with the party, as long as it sits.
 *
 * @param subject made up when they joined: nobody knows who they are
 * @param expiresAt when they join again, however long the party sits
 */
record Companion(String subject, Sitting sitting, Instant expiresAt) {}
