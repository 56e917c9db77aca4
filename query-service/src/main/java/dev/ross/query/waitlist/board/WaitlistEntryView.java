package dev.ross.query.waitlist.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import dev.ross.contracts.value.WaitId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A waitlist entry as shown.
 *
 * @param version of the list, to be sent with {@code If-Match}; absent in the list, which has it once
 */
record WaitlistEntryView(
        @JsonUnwrapped WaitlistPlace place,
        @JsonUnwrapped RequestedArrival arrival,
        @JsonUnwrapped WaitingGuest guest,
        Instant since,
        @Nullable OfferView offer,
        @Nullable Long version,
        List<String> actions) {
    static WaitlistEntryView inTheList(WaitingParty wait, WaitlistBoard board, Instant now) {
        return of(wait, board, true, null, now);
    }

    static WaitlistEntryView alone(WaitingParty wait, WaitlistBoard board, boolean toStaff, Instant now) {
        return of(wait, board, toStaff, board.version(), now);
    }

    private static WaitlistEntryView of(
            WaitingParty wait, WaitlistBoard board, boolean toStaff, @Nullable Long version, Instant now) {
        var offer = wait.offer();
        return new WaitlistEntryView(
                WaitlistPlace.of(wait, board),
                RequestedArrival.of(wait),
                WaitingGuest.of(toStaff ? wait.guest() : null),
                wait.since(),
                offer == null ? null : OfferView.of(wait.id(), offer),
                version,
                offer != null && now.isBefore(offer.until()) ? List.of("accept", "leave") : List.of("leave"));
    }

    /**
     * @param position in the line, from 1
     */
    record WaitlistPlace(WaitId id, RestaurantId restaurantId, LocalDate date, int position) {
        static WaitlistPlace of(WaitingParty wait, WaitlistBoard board) {
            var list = wait.id().list();
            return new WaitlistPlace(
                    wait.id(), list.restaurant(), list.date(), board.waits().indexOf(wait) + 1);
        }
    }

    /**
     * @param from the earliest arrival, in the restaurant's local time
     */
    record RequestedArrival(LocalDateTime from, LocalDateTime to, int partySize) {
        static RequestedArrival of(WaitingParty wait) {
            return new RequestedArrival(wait.from(), wait.to(), wait.partySize());
        }
    }

    /**
     * @param guestName for staff only, like {@code phone} and {@code dietary}
     * @param mustBeCalled whether the guest receives no mail, so that staff must call about an offer; for staff only
     */
    record WaitingGuest(
            @Nullable String guestName,
            @Nullable String phone,
            @Nullable String dietary,
            boolean mustBeCalled) {
        static WaitingGuest of(@Nullable GuestContact guest) {
            return guest == null
                    ? new WaitingGuest(null, null, null, false)
                    : new WaitingGuest(guest.name(), guest.phone(), guest.dietary(), guest.mustBeCalled());
        }
    }

    /**
     * The place that is offered and kept for the party.
     *
     * @param seatingId of the seating that is created if the offer is accepted
     */
    record OfferView(
            SeatingId seatingId, LocalDateTime startsAt, LocalDateTime endsAt, List<TableId> tables, Instant until) {
        static OfferView of(WaitId id, WaitingParty.Offer offer) {
            return new OfferView(
                    id.seating(), offer.stay().startsAt(), offer.stay().endsAt(), offer.tables(), offer.until());
        }
    }
}
