package dev.ross.query.seating.card;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderStage;
import dev.ross.contracts.restaurant.table.TableLayout;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import dev.ross.query.platform.visit.GuestAnswer;
import dev.ross.query.platform.web.StayTimes;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A seating card as shown to guests and staff.
 *
 * @param version to be sent with {@code If-Match}
 * @param actions that this viewer may take now
 */
record CardView(
        @JsonUnwrapped CardHeading heading,
        @JsonUnwrapped StayTimes times,
        @JsonUnwrapped CardParty party,
        @JsonUnwrapped AssignedTables at,
        @JsonUnwrapped CardAnswer answer,
        @JsonUnwrapped GuestAnswer said,
        @JsonUnwrapped CardVisit visit,
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
        return new CardView(
                CardHeading.of(id, card),
                StayTimes.of(booking.stay()),
                CardParty.of(booking, toStaff),
                AssignedTables.of(card.at(), booking, layout),
                CardAnswer.of(card, booking, toStaff),
                GuestAnswer.of(card.said(), card.status(), booking.stay()),
                new CardVisit(tableCode, card.order().orderId(), card.order().orderStage()),
                card.hails().stream()
                        .map(hail -> HailView.of(hail, toStaff, hailActions.apply(hail)))
                        .toList(),
                card.version(),
                actions);
    }

    record CardHeading(SeatingId id, RestaurantId restaurantId, SeatingStatus status) {
        static CardHeading of(SeatingId id, SeatingCard card) {
            return new CardHeading(id, id.restaurant(), card.status());
        }
    }

    /**
     * @param contact for staff only
     * @param dietary what the guest cannot or does not eat, in their own words; for staff only
     * @param mustBeCalled whether the guest receives no mail, so that staff must call about changes; for staff only
     * @param noMailReachesGuest whether the last mail to the guest's address did not arrive, so that staff should call;
     *     for staff only
     * @param notes the guest's
     * @param staffNotes those of staff; for staff only
     */
    record CardParty(
            int partySize,
            @Nullable String guestName,
            @Nullable Contact contact,
            @Nullable String dietary,
            boolean mustBeCalled,
            boolean noMailReachesGuest,
            @Nullable String notes,
            @Nullable String staffNotes,
            SeatingSource source) {
        static CardParty of(CardBooking booking, boolean toStaff) {
            var guest = booking.guest();
            var toldToStaff = toStaff ? guest : null;
            return new CardParty(
                    booking.partySize(),
                    guest == null ? null : guest.name(),
                    toldToStaff == null ? null : Contact.of(toldToStaff),
                    toldToStaff == null ? null : toldToStaff.dietary(),
                    toldToStaff != null && booking.source() != SeatingSource.WALK_IN && toldToStaff.mustBeCalled(),
                    toStaff && booking.noMailReaches(),
                    booking.notes(),
                    toStaff ? booking.staffNotes() : null,
                    booking.source());
        }
    }

    /**
     * @param tableLabel the label of its tables, or their last label if they were removed; for staff only
     * @param becauseOf why it was assigned these tables; for staff only
     */
    record AssignedTables(
            List<TableId> tables,
            @Nullable String tableLabel,
            @Nullable String becauseOf) {
        static AssignedTables of(CardTables at, CardBooking booking, @Nullable TableLayout layout) {
            if (layout == null || at.tables().isEmpty()) return new AssignedTables(at.tables(), null, null);
            var label = layout.labelOf(Set.copyOf(at.tables()));
            var why = at.how() == null ? null : at.how().because(label, booking.partySize(), booking.stay());
            return new AssignedTables(at.tables(), label, why);
        }
    }

    /**
     * @param amendment the change that the guest requests, while it waits for an answer
     * @param reason of the decline or cancellation; for staff also that of a reinstatement
     * @param alternatives the nearest free times at the moment of the refusal, in the restaurant's local time
     * @param noShowDispute the guest's objection to being marked as a no-show
     */
    record CardAnswer(
            @Nullable Instant answerBy,
            @Nullable CardAmendment amendment,
            @Nullable String reason,
            List<LocalDateTime> alternatives,
            @Nullable String noShowDispute) {
        static CardAnswer of(SeatingCard card, CardBooking booking, boolean toStaff) {
            var state = card.state();
            return new CardAnswer(
                    state.status() == SeatingStatus.PENDING ? booking.answerBy() : null,
                    card.request().amendment(),
                    toStaff || card.isOver() ? state.reason() : null,
                    state.alternatives(),
                    state.dispute());
        }
    }

    /**
     * @param tableCode with which companions join, while the party is seated; for staff only
     * @param orderId the party's open order
     * @param orderStage how far its open order has come
     */
    record CardVisit(
            @Nullable String tableCode,
            @Nullable OrderId orderId,
            @Nullable OrderStage orderStage) {}

    /** The guest's contact data. */
    record Contact(
            @Nullable String phone,
            @Nullable String email,
            @Nullable String language) {
        static Contact of(GuestContact guest) {
            return new Contact(guest.phone(), guest.email(), guest.language());
        }
    }
}
