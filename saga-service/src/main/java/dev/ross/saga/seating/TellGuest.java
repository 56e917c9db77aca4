package dev.ross.saga.seating;

import dev.ross.contracts.notification.Template;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.SeatingId;
import org.jspecify.annotations.Nullable;

/**
 * Wanted: that the guest of this seating is told.
 *
 * @param words what someone wrote to them about it
 */
record TellGuest(
        SeatingId seating, Template template, @Nullable Personal<String> words) {}
