package dev.ross.command.companion;

import dev.ross.contracts.seating.SeatedPeriod;
import java.time.Instant;

/**
 * Someone at the table without an account, for as long as the party is seated.
 *
 * @param subject random id made on joining; nothing is known about the person
 * @param expiresAt when they must join again, even if the party is still seated
 */
record Companion(String subject, SeatedPeriod seatedPeriod, Instant expiresAt) {}
