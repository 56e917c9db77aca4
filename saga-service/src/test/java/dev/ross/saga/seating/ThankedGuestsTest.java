package dev.ross.saga.seating;

import static dev.ross.contracts.notification.NotificationTemplate.VISIT_THANKS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.saga.platform.history.HistoryInTests;
import dev.ross.saga.platform.history.StreamHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A restaurant thanks a guest once in thirty days, at whatever time its first thanks were. */
class ThankedGuestsTest {
    private static final RestaurantId RESTAURANT = RestaurantId.of("r1");
    private static final CustomerId GUEST = CustomerId.of("anna");
    private static final Duration PERIOD = Duration.ofDays(30);

    @Test
    void thirtyDaysLaterAndNotBefore() {
        var chance = new SplittableRandom(20261201);
        for (int time = 0; time < 100; time++) {
            var first = Instant.ofEpochSecond(1_796_000_000L + chance.nextInt(100 * 86_400));
            var thanked = thankedAt(first);
            for (var later : List.of(Duration.ZERO, Duration.ofDays(1), PERIOD.minusSeconds(1)))
                assertThat(thanked.nextCause(RESTAURANT, GUEST, first.plus(later)))
                        .as("%s + %s", first, later)
                        .isEmpty();
            for (var later : List.of(PERIOD, PERIOD.plusDays(3), PERIOD.multipliedBy(20)))
                assertThat(thanked.nextCause(RESTAURANT, GUEST, first.plus(later)))
                        .as("%s + %s", first, later)
                        .isPresent();
        }
    }

    @Test
    void thanksOfAnotherRestaurantOrToAnotherGuestDoNotCount() {
        var first = Instant.parse("2026-12-01T09:00:00Z");
        var thanked = thankedAt(first);
        assertThat(thanked.nextCause(RestaurantId.of("r2"), GUEST, first)).isPresent();
        assertThat(thanked.nextCause(RESTAURANT, CustomerId.of("bo"), first)).isPresent();
    }

    private static ThankedGuests thankedAt(Instant time) {
        var none = new ThankedGuests(HistoryInTests.of("none:none"));
        var cause = none.nextCause(RESTAURANT, GUEST, time).orElseThrow();
        var id = NotificationId.derived(RESTAURANT, cause, VISIT_THANKS, GUEST.toString());
        return new ThankedGuests(
                historyOf(id, new NotificationRequested(id, VISIT_THANKS, List.of(), null, Map.of(), null, time)));
    }

    private static StreamHistory historyOf(NotificationId id, NotificationRequested requested) {
        return HistoryInTests.of("notification:" + id, requested);
    }
}
