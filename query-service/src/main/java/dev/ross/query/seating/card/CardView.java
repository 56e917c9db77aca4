package dev.ross.query.seating.card;

import dev.ross.contracts.restaurant.Furniture;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.HailId;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.Source;
import dev.ross.contracts.team.StaffId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A seating card as it is shown.
 *
 * @param startsAt by the restaurant's clocks, like {@code endsAt}
 * @param contact to staff alone
 * @param dietary what the guest cannot or does not eat, in their own words; to staff alone
 * @param mustBeCalled whether no mail reaches the guest, so that staff tell them what changes; to staff alone
 * @param notes the guest's
 * @param staffNotes those of staff; to staff alone
 * @param tableLabel what staff call its tables, or called them when they were there; to staff alone
 * @param becauseOf why it has just these tables; to staff alone
 * @param amendment what the guest asks for instead, while that waits for an answer
 * @param reason why it was declined or cancelled; to staff also why it was reinstated
 * @param alternatives the nearest times that were free when this one was not to be had, by the restaurant's clocks
 * @param noShowDispute what the guest said to being marked as not having come
 * @param tableCode with which companions join, while the party sits; to staff alone
 * @param version to be sent with {@code If-Match}
 * @param actions what whoever sees this may do now
 */
record CardView(
        SeatingId id,
        RestaurantId restaurantId,
        SeatingStatus status,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        Instant startsAtInstant,
        ZoneId timeZone,
        int partySize,
        @Nullable String guestName,
        @Nullable Contact contact,
        @Nullable String dietary,
        boolean mustBeCalled,
        @Nullable String notes,
        @Nullable String staffNotes,
        Source source,
        List<TableId> tables,
        @Nullable String tableLabel,
        @Nullable String becauseOf,
        @Nullable Instant answerBy,
        @Nullable CardAmendment amendment,
        @Nullable String reason,
        List<LocalDateTime> alternatives,
        @Nullable String noShowDispute,
        @Nullable String tableCode,
        List<HailView> hails,
        long version,
        List<String> actions) {
    /**
     * @param furniture to staff alone, like the table code
     */
    static CardView of(
            SeatingId id,
            SeatingCard card,
            Booking booking,
            @Nullable Furniture furniture,
            @Nullable String tableCode,
            List<String> actions,
            Function<CardHail, List<String>> hailActions) {
        var toStaff = furniture != null;
        var stay = booking.stay();
        var guest = booking.guest();
        return new CardView(
                id,
                id.restaurant(),
                card.status(),
                stay.startsAt(),
                stay.endsAt(),
                stay.from(),
                stay.timeZone(),
                booking.partySize(),
                guest == null ? null : guest.name(),
                guest == null || !toStaff ? null : Contact.of(guest),
                guest == null || !toStaff ? null : guest.dietary(),
                guest != null && toStaff && booking.source() != Source.WALK_IN && guest.mustBeCalled(),
                booking.notes(),
                toStaff ? booking.staffNotes() : null,
                booking.source(),
                card.tables(),
                furniture == null || card.tables().isEmpty() ? null : furniture.labelOf(Set.copyOf(card.tables())),
                furniture == null ? null : becauseOf(card, booking, furniture),
                card.status() == SeatingStatus.PENDING ? booking.answerBy() : null,
                card.amendment(),
                toStaff || card.isOver() ? card.reason() : null,
                card.alternatives(),
                card.dispute(),
                tableCode,
                card.hails().stream()
                        .map(hail -> HailView.of(hail, toStaff, hailActions.apply(hail)))
                        .toList(),
                card.version(),
                actions);
    }

    private static @Nullable String becauseOf(SeatingCard card, Booking booking, Furniture furniture) {
        if (card.how() == null || card.tables().isEmpty()) return null;
        return card.how().because(furniture.labelOf(Set.copyOf(card.tables())), booking.partySize(), booking.stay());
    }

    /** How the guest is reached. */
    record Contact(
            @Nullable String phone,
            @Nullable String email,
            @Nullable String language) {
        static Contact of(GuestContact guest) {
            return new Contact(guest.phone(), guest.email(), guest.language());
        }
    }

    /**
     * A hail on a card.
     *
     * @param claimedBy to staff alone
     */
    record HailView(
            HailId id,
            HailKind kind,
            CardHail.Status status,
            @Nullable String note,
            Instant raisedAt,
            @Nullable StaffId claimedBy,
            @Nullable Instant claimedAt,
            @Nullable Instant resolvedAt,
            List<String> actions) {
        static HailView of(CardHail hail, boolean toStaff, List<String> actions) {
            return new HailView(
                    hail.id(),
                    hail.kind(),
                    hail.status(),
                    hail.note(),
                    hail.raisedAt(),
                    toStaff ? hail.claimedBy() : null,
                    hail.claimedAt(),
                    hail.resolvedAt(),
                    actions);
        }
    }
}
