package dev.ross.saga.seating;

import dev.ross.contracts.notification.Template;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.SeatingId;
import org.jspecify.annotations.Nullable;

/**
 * Wanted: that everyone on the team is told about this seating.
 *
 * @param words what the guest wrote about it
 */
record TellStaff(
        SeatingId seating, Template template, @Nullable Personal<String> words) {}
