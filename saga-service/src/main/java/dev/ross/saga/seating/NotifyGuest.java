package dev.ross.saga.seating;

import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.value.SeatingId;
import org.jspecify.annotations.Nullable;

/**
 * Pending notification of the guest of a seating.
 *
 * @param words text for the guest that was written about it
 */
record NotifyGuest(
        SeatingId seating,
        NotificationTemplate template,
        @Nullable Personal<String> words) {}
