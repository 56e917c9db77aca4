package dev.ross.query.seating.card;

import dev.ross.contracts.restaurant.BookingPolicy;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTimes;
import dev.ross.contracts.seating.Source;
import dev.ross.query.platform.security.Audience;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What whoever looks at a card may do about it, named as the last part of the command's address. */
final class Actions {
    private static final Duration STAFF_MAY_REINSTATE = Duration.ofMinutes(10);

    private static final Duration GUESTS_MAY_DISPUTE = Duration.ofDays(30);

    private Actions() {}

    static List<String> ofGuest(SeatingCard card, Booking booking, BookingPolicy policy, Instant now) {
        return switch (card.status()) {
            case PENDING -> List.of("cancel", "amend");
            case ACCEPTED ->
                now.isBefore(SeatingTimes.guestsMayChangeUntil(booking.stay(), policy))
                        ? List.of("cancel", "amend")
                        : List.of();
            case SEATED -> List.of("hail");
            case NO_SHOW ->
                card.dispute() == null && now.isBefore(card.since().plus(GUESTS_MAY_DISPUTE))
                        ? List.of("dispute-no-show")
                        : List.of();
            case CLOSED, DECLINED, CANCELLED, EXPIRED, LAPSED -> List.of();
        };
    }

    static List<String> ofStaff(SeatingCard card, Booking booking, Audience who, Instant now) {
        var stay = booking.stay();
        var due = !now.isBefore(stay.from());
        var over = !now.isBefore(stay.to());
        var seatable = !over && !now.isBefore(SeatingTimes.mayBeSeatedFrom(stay));
        var usual = switch (card.status()) {
            case PENDING -> Stream.of("accept", "decline", "assign-table", "amend", "cancel");
            case ACCEPTED ->
                Stream.of(
                                card.amendment() == null ? Stream.<String>of() : Stream.of("accept", "decline"),
                                seatable ? Stream.of("seat") : Stream.<String>of(),
                                over ? Stream.<String>of() : Stream.of("assign-table", "amend"),
                                due ? Stream.of("no-show") : Stream.<String>of(),
                                Stream.of("cancel"))
                        .flatMap(some -> some);
            case SEATED -> Stream.of("close", "assign-table", "amend");
            case CLOSED, DECLINED, CANCELLED, EXPIRED, NO_SHOW, LAPSED -> Stream.<String>of();
        };
        var swap = mayMove(card.status()) && !card.tables().isEmpty();
        var back = mayComeBack(card.status(), booking, now)
                && (who == Audience.MANAGER || now.isBefore(card.since().plus(STAFF_MAY_REINSTATE)));
        var rest = Stream.of("swap", "reinstate").filter(action -> action.equals("swap") ? swap : back);
        return Stream.concat(usual, rest).toList();
    }

    private static boolean mayMove(SeatingStatus status) {
        return switch (status) {
            case PENDING, ACCEPTED, SEATED -> true;
            case CLOSED, DECLINED, CANCELLED, EXPIRED, NO_SHOW, LAPSED -> false;
        };
    }

    static List<String> ofGuest(CardHail hail) {
        return hail.open() ? List.of("withdraw") : List.of();
    }

    static List<String> ofStaff(CardHail hail) {
        return switch (hail.status()) {
            case OPEN -> List.of("claim", "resolve");
            case CLAIMED -> List.of("resolve");
            case RESOLVED, WITHDRAWN, ENDED -> List.of();
        };
    }

    private static boolean mayComeBack(SeatingStatus status, Booking booking, Instant now) {
        return switch (status) {
            case DECLINED, NO_SHOW -> true;
            case CLOSED -> now.isBefore(SeatingTimes.closedForGoodAt(booking.stay()));
            case SEATED -> booking.source() != Source.WALK_IN;
            case PENDING, ACCEPTED, CANCELLED, EXPIRED, LAPSED -> false;
        };
    }
}
