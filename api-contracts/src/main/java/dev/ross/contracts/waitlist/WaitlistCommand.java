package dev.ross.contracts.waitlist;

import dev.ross.contracts.OfRestaurant;
import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.PartySize;
import java.time.LocalTime;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;

/** What can be asked of a waitlist. */
public sealed interface WaitlistCommand extends OfRestaurant {
    WaitlistId list();

    @Override
    @RoutingKey
    default RestaurantId restaurant() {
        return list().restaurant();
    }

    /**
     * @param customer absent where staff write someone down
     * @param from the earliest they would come, by the restaurant's clocks; before noon may mean past midnight
     * @param to the latest; not after it but past midnight, if it is earlier than {@code from}
     */
    record JoinWaitlist(
            WaitId waiting,
            @Nullable CustomerId customer,
            Personal<GuestContact> guest,
            LocalTime from,
            LocalTime to,
            PartySize party)
            implements WaitlistCommand {
        @Override
        public WaitlistId list() {
            return waiting.list();
        }
    }

    /** A place may have become free: the first who waits and can have it is offered it. Sent by the house. */
    record OfferPlace(WaitlistId list) implements WaitlistCommand {}

    /**
     * @param customer whose it must be; absent when staff accept for them
     */
    record AcceptOffer(WaitId waiting, @Nullable CustomerId customer) implements WaitlistCommand {
        @Override
        public WaitlistId list() {
            return waiting.list();
        }
    }

    /** The offer's time is up, else it is refused. Sent by the house. */
    record LapseOffer(WaitId waiting) implements WaitlistCommand {
        @Override
        public WaitlistId list() {
            return waiting.list();
        }
    }

    /** Ends all waits of a day that is over. Before that it is refused as too early. Sent by the system. */
    record EndWaits(WaitlistId list) implements WaitlistCommand {}

    /**
     * The guest's profile has changed: the restaurant is to know them as it says now. Nothing is done if they no longer wait there.
     * Sent by the system.
     */
    record UpdateWaitContact(WaitlistId list, CustomerId customer) implements WaitlistCommand {}

    /**
     * @param customer whose it must be; absent when staff strike them off
     */
    record LeaveWaitlist(WaitId waiting, @Nullable CustomerId customer) implements WaitlistCommand {
        @Override
        public WaitlistId list() {
            return waiting.list();
        }
    }
}
