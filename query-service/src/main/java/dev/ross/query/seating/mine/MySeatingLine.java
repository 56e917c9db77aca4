package dev.ross.query.seating.mine;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ross.contracts.restaurant.policy.BookingPolicy;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTimes;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.query.platform.visit.GuestAnswer;
import dev.ross.query.platform.visit.PossibleAnswers;
import dev.ross.query.platform.web.StayTimes;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A seating as its guest sees it in the list.
 *
 * @param actions that the guest may take now
 */
record MySeatingLine(
        SeatingId id,
        @JsonUnwrapped BookedRestaurant restaurant,
        SeatingStatus status,
        @JsonUnwrapped StayTimes times,
        @JsonUnwrapped BookedParty party,
        @JsonUnwrapped RequestOutcome outcome,
        @JsonUnwrapped GuestAnswer said,
        long version,
        List<String> actions) {
    static MySeatingLine of(MySeating seating, KnownRestaurant restaurant, Instant now) {
        return new MySeatingLine(
                seating.id(),
                BookedRestaurant.of(seating.id(), restaurant),
                seating.status(),
                StayTimes.of(seating.stay()),
                BookedParty.of(seating),
                RequestOutcome.of(seating),
                GuestAnswer.of(seating.said(), seating.status(), seating.stay()),
                seating.version(),
                actions(seating, restaurant.policy(), now));
    }

    private static List<String> actions(MySeating seating, BookingPolicy policy, Instant now) {
        return switch (seating.status()) {
            case PENDING -> List.of("cancel", "amend");
            case ACCEPTED ->
                Stream.concat(
                                new PossibleAnswers(seating.status(), seating.stay(), seating.said(), now).actions(),
                                now.isBefore(SeatingTimes.guestsMayChangeUntil(seating.stay(), policy))
                                        ? Stream.of("cancel", "amend")
                                        : Stream.of())
                        .toList();
            case SEATED -> List.of("hail");
            case NO_SHOW -> seating.reached().mayBeDisputed(now) ? List.of("dispute-no-show") : List.of();
            case CLOSED, DECLINED, CANCELLED, EXPIRED, LAPSED -> List.of();
        };
    }

    record BookedRestaurant(
            RestaurantId restaurantId, @Nullable String restaurantName) {
        static BookedRestaurant of(SeatingId seating, KnownRestaurant known) {
            return new BookedRestaurant(seating.restaurant(), known.name());
        }
    }

    record BookedParty(
            int partySize, @Nullable String notes, @Nullable Instant answerBy) {
        static BookedParty of(MySeating seating) {
            var booked = seating.booked();
            var pending = seating.status() == SeatingStatus.PENDING;
            return new BookedParty(booked.partySize(), booked.notes(), pending ? booked.answerBy() : null);
        }
    }

    record RequestOutcome(
            @Nullable String noShowDispute,
            MySeating.@Nullable RequestedAmendment amendment,
            List<LocalDateTime> alternatives) {
        static RequestOutcome of(MySeating seating) {
            var reached = seating.reached();
            var noShow = reached.noShow();
            return new RequestOutcome(
                    noShow == null ? null : noShow.dispute(), seating.amendment(), reached.alternatives());
        }
    }
}
