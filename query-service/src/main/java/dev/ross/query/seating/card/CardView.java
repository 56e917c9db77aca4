package dev.ross.query.seating.card;

import dev.ross.contracts.restaurant.table.TableLayout;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A seating card as shown to guests and staff.
 *
 * @param startsAt restaurant's local time, like {@code endsAt}
 * @param contact for staff only
 * @param dietary what the guest cannot or does not eat, in their own words; for staff only
 * @param mustBeCalled whether the guest receives no mail, so that staff must call about changes; for staff only
 * @param notes the guest's
 * @param staffNotes those of staff; for staff only
 * @param tableLabel the label of its tables, or their last label if they were removed; for staff only
 * @param becauseOf why it was assigned these tables; for staff only
 * @param amendment the change that the guest requests, while it waits for an answer
 * @param reason of the decline or cancellation; for staff also that of a reinstatement
 * @param alternatives the nearest free times at the moment of the refusal, in the restaurant's local time
 * @param noShowDispute the guest's objection to being marked as a no-show
 * @param tableCode with which companions join, while the party is seated; for staff only
 * @param version to be sent with {@code If-Match}
 * @param actions that this viewer may take now
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
        SeatingSource source,
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
        List<String> actions)
        implements SeatingView {
    /**
     * @param layout for staff only, like the table code
     */
    static CardView of(
            SeatingId id,
            SeatingCard card,
            CardBooking booking,
            @Nullable TableLayout layout,
            @Nullable String tableCode,
            List<String> actions,
            Function<CardHail, List<String>> hailActions) {
        var toStaff = layout != null;
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
                guest != null && toStaff && booking.source() != SeatingSource.WALK_IN && guest.mustBeCalled(),
                booking.notes(),
                toStaff ? booking.staffNotes() : null,
                booking.source(),
                card.tables(),
                layout == null || card.tables().isEmpty() ? null : layout.labelOf(Set.copyOf(card.tables())),
                layout == null ? null : becauseOf(card, booking, layout),
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

    private static @Nullable String becauseOf(SeatingCard card, CardBooking booking, TableLayout layout) {
        if (card.how() == null || card.tables().isEmpty()) return null;
        return card.how().because(layout.labelOf(Set.copyOf(card.tables())), booking.partySize(), booking.stay());
    }

    /** The guest's contact data. */
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
     * @param claimedBy for staff only
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
