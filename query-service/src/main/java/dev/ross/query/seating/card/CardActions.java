package dev.ross.query.seating.card;

import dev.ross.contracts.restaurant.policy.BookingPolicy;
import dev.ross.contracts.restaurant.table.TableLayout;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.seating.SeatingTimes;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.query.platform.security.Audience;
import dev.ross.query.platform.visit.PossibleAnswers;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Determines the actions that a viewer of a card may take, each named as the last segment of the command's address. */
final class CardActions {
    private CardActions() {}

    static List<String> ofGuest(SeatingCard card, CardBooking booking, BookingPolicy policy, Instant now) {
        return switch (card.status()) {
            case PENDING -> List.of("cancel", "amend");
            case ACCEPTED ->
                Stream.concat(
                                answers(card, booking, now),
                                now.isBefore(SeatingTimes.guestsMayChangeUntil(booking.stay(), policy))
                                        ? Stream.of("cancel", "amend")
                                        : Stream.of())
                        .toList();
            case SEATED -> ofParty(card, policy);
            case NO_SHOW ->
                card.state().dispute() == null && now.isBefore(SeatingTimes.mayBeDisputedUntil(card.since()))
                        ? List.of("dispute-no-show")
                        : List.of();
            case CLOSED, DECLINED, CANCELLED, EXPIRED, LAPSED -> List.of();
        };
    }

    /** What all members of a seated party may do, companions included. */
    static List<String> ofParty(SeatingCard card, BookingPolicy policy) {
        return policy.orders().guestsMayOrder() && !card.order().open()
                ? List.of("hail", "open-order")
                : List.of("hail");
    }

    /**
     * @param layout the current tables
     */
    static List<String> ofStaff(SeatingCard card, CardBooking booking, TableLayout layout, Audience who, Instant now) {
        var stay = booking.stay();
        var due = !now.isBefore(stay.from());
        var over = !now.isBefore(stay.to());
        var seatable = !over && !now.isBefore(SeatingTimes.mayBeSeatedFrom(stay));
        var usual = switch (card.status()) {
            case PENDING ->
                over
                        ? Stream.of("decline", "cancel")
                        : Stream.of("accept", "decline", "assign-table", "amend", "cancel");
            case ACCEPTED ->
                Stream.of(
                                card.request().amendment() == null
                                        ? Stream.<String>of()
                                        : Stream.of("accept", "decline"),
                                seatable ? Stream.of("seat") : Stream.<String>of(),
                                over ? Stream.<String>of() : Stream.of("assign-table", "amend"),
                                due ? Stream.of("no-show") : Stream.<String>of(),
                                answers(card, booking, now),
                                Stream.of("cancel"))
                        .flatMap(some -> some);
            case SEATED ->
                card.order().open()
                        ? Stream.of("assign-table", "amend")
                        : Stream.of("close", "assign-table", "amend", "open-order");
            case CLOSED, DECLINED, CANCELLED, EXPIRED, NO_SHOW, LAPSED -> Stream.<String>of();
        };
        var tablesExist = layout.has(Set.copyOf(card.tables()));
        var swap = maySwap(card, over) && tablesExist;
        var back = mayComeBack(card, booking, tablesExist, now)
                && (who == Audience.MANAGER || now.isBefore(SeatingTimes.staffMayReinstateUntil(card.since())));
        var rest = Stream.of("swap", "reinstate").filter(action -> action.equals("swap") ? swap : back);
        return Stream.concat(usual, rest).toList();
    }

    private static Stream<String> answers(SeatingCard card, CardBooking booking, Instant now) {
        return new PossibleAnswers(card.status(), booking.stay(), card.said(), now).actions();
    }

    private static boolean maySwap(SeatingCard card, boolean over) {
        if (card.tables().isEmpty() || card.at().how() == TableAssignment.LOCKED) return false;
        return switch (card.status()) {
            case PENDING, ACCEPTED -> !over;
            case SEATED -> true;
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

    /**
     * Whether a seating can be reinstated. A closed one needs its former tables; in other cases new ones are assigned.
     * A party with an open order stays seated.
     */
    private static boolean mayComeBack(SeatingCard card, CardBooking booking, boolean tablesExist, Instant now) {
        return switch (card.status()) {
            case DECLINED -> now.isBefore(booking.stay().to());
            case NO_SHOW -> true;
            case CLOSED -> tablesExist && now.isBefore(SeatingTimes.closedForGoodAt(booking.stay()));
            case SEATED ->
                booking.source() != SeatingSource.WALK_IN && !card.order().open();
            case PENDING, ACCEPTED, CANCELLED, EXPIRED, LAPSED -> false;
        };
    }
}
