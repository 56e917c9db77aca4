package dev.ross.command.seating;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.Stay;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the guest of an accepted seating would rather have it. */
record Amendment(Stay stay, PartySize party, @Nullable Personal<String> notes, Instant answerBy) {}
