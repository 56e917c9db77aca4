package dev.ross.query.waitlist.board;

import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.waitlist.WaitId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wait as it is shown.
 *
 * @param position in the line, from 1
 * @param from the earliest they would come, by the restaurant's clocks
 * @param guestName like {@code phone} and {@code dietary} to staff alone
 * @param mustBeCalled whether no mail reaches the guest, so that staff tell them what is offered; to staff alone
 * @param version of the list, to be sent with {@code If-Match}; absent in the list, which has it once
 */
record WaitView(
        WaitId id,
        RestaurantId restaurantId,
        LocalDate date,
        int position,
        LocalDateTime from,
        LocalDateTime to,
        int partySize,
        @Nullable String guestName,
        @Nullable String phone,
        @Nullable String dietary,
        boolean mustBeCalled,
        Instant since,
        @Nullable OfferView offer,
        @Nullable Long version,
        List<String> actions) {
    static WaitView inTheList(Wait wait, WaitBoard board, Instant now) {
        return of(wait, board, true, null, now);
    }

    static WaitView alone(Wait wait, WaitBoard board, boolean toStaff, Instant now) {
        return of(wait, board, toStaff, board.version(), now);
    }

    private static WaitView of(Wait wait, WaitBoard board, boolean toStaff, @Nullable Long version, Instant now) {
        var guest = toStaff ? wait.guest() : null;
        var offer = wait.offer();
        return new WaitView(
                wait.id(),
                wait.id().list().restaurant(),
                wait.id().list().date(),
                board.waits().indexOf(wait) + 1,
                wait.from(),
                wait.to(),
                wait.partySize(),
                guest == null ? null : guest.name(),
                guest == null ? null : guest.phone(),
                guest == null ? null : guest.dietary(),
                guest != null && guest.mustBeCalled(),
                wait.since(),
                offer == null ? null : OfferView.of(wait.id(), offer),
                version,
                offer != null && now.isBefore(offer.until()) ? List.of("accept", "leave") : List.of("leave"));
    }

    /**
     * The place that is kept for them.
     *
     * @param seatingId what it becomes if they take it
     */
    record OfferView(
            SeatingId seatingId, LocalDateTime startsAt, LocalDateTime endsAt, List<TableId> tables, Instant until) {
        static OfferView of(WaitId id, Wait.Offer offer) {
            return new OfferView(
                    id.seating(), offer.stay().startsAt(), offer.stay().endsAt(), offer.tables(), offer.until());
        }
    }
}
