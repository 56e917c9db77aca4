package dev.ross.saga.seating;

import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.saga.platform.history.StreamHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Limits the thanks to a guest to one in thirty days for each restaurant, without a store of its own: the id of the
 * message is derived from the guest and the present period of thirty days, so that a period has one message at most,
 * and the message of the period before is looked up.
 */
@Component
class ThankedGuests {
    static final Duration PERIOD = Duration.ofDays(30);

    private final StreamHistory history;

    ThankedGuests(StreamHistory history) {
        this.history = history;
    }

    /** The cause from which the id of the guest's next thanks is derived; empty if they were thanked lately. */
    Optional<String> nextCause(RestaurantId restaurant, CustomerId guest, Instant now) {
        var period = Math.floorDiv(now.getEpochSecond(), PERIOD.toSeconds());
        if (thankedAt(period, restaurant, guest).isPresent()) return Optional.empty();
        var isRecent = thankedAt(period - 1, restaurant, guest)
                .filter(last -> now.isBefore(last.plus(PERIOD)))
                .isPresent();
        return isRecent ? Optional.empty() : Optional.of(cause(period));
    }

    private Optional<Instant> thankedAt(long period, RestaurantId restaurant, CustomerId guest) {
        var id = NotificationId.derived(restaurant, cause(period), NotificationTemplate.VISIT_THANKS, guest.toString());
        return history.first("notification", id)
                .map(NotificationRequested.class::cast)
                .map(NotificationRequested::at);
    }

    private static String cause(long period) {
        return "thanks-in-period-" + period;
    }
}
