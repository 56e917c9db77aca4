package dev.ross.query.seating.mine;

import dev.ross.contracts.restaurant.policy.BookingPolicy;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTimes;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.SeatingId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A seating as its guest sees it in the list.
 *
 * @param actions that the guest may take now
 */
record MySeatingLine(
        SeatingId id,
        RestaurantId restaurantId,
        @Nullable String restaurantName,
        SeatingStatus status,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        Instant startsAtInstant,
        ZoneId timeZone,
        int partySize,
        @Nullable String notes,
        @Nullable Instant answerBy,
        @Nullable String noShowDispute,
        MySeating.@Nullable RequestedAmendment amendment,
        List<LocalDateTime> alternatives,
        long version,
        List<String> actions) {
    static MySeatingLine of(MySeating seating, KnownRestaurant restaurant, Instant now) {
        var stay = seating.stay();
        var noShow = seating.noShow();
        return new MySeatingLine(
                seating.id(),
                seating.id().restaurant(),
                restaurant.name(),
                seating.status(),
                stay.startsAt(),
                stay.endsAt(),
                stay.from(),
                stay.timeZone(),
                seating.partySize(),
                seating.notes(),
                seating.status() == SeatingStatus.PENDING ? seating.answerBy() : null,
                noShow == null ? null : noShow.dispute(),
                seating.amendment(),
                seating.alternatives(),
                seating.version(),
                actions(seating, restaurant.policy(), now));
    }

    private static List<String> actions(MySeating seating, BookingPolicy policy, Instant now) {
        return switch (seating.status()) {
            case PENDING -> List.of("cancel", "amend");
            case ACCEPTED ->
                now.isBefore(SeatingTimes.guestsMayChangeUntil(seating.stay(), policy))
                        ? List.of("cancel", "amend")
                        : List.of();
            case SEATED -> List.of("hail");
            case NO_SHOW ->
                seating.noShow() != null && seating.noShow().mayBeDisputed(now)
                        ? List.of("dispute-no-show")
                        : List.of();
            case CLOSED, DECLINED, CANCELLED, EXPIRED, LAPSED -> List.of();
        };
    }
}
