package dev.ross.saga.seating;

import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.value.SeatingId;
import org.jspecify.annotations.Nullable;

/**
 * Pending notification of everyone on the team about a seating.
 *
 * @param words text that the guest wrote about it
 */
record NotifyStaff(
        SeatingId seating,
        NotificationTemplate template,
        @Nullable Personal<String> words) {}
