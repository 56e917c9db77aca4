package dev.ross.contracts.waitlist;

import dev.ross.contracts.RestaurantScoped;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.RequesterNaming;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.WaitId;
import dev.ross.contracts.value.WaitlistId;
import java.time.LocalTime;
import org.axonframework.commandhandling.RoutingKey;

/** Commands on a waitlist. */
public sealed interface WaitlistCommand extends RestaurantScoped {
    WaitlistId list();

    @Override
    @RoutingKey
    default RestaurantId restaurant() {
        return list().restaurant();
    }

    /**
     * @param from the earliest arrival, in the restaurant's local time; before noon may mean past midnight
     * @param to the latest arrival; not after it but past midnight, if it is earlier than {@code from}
     */
    record JoinWaitlist(
            WaitId waiting, Requester by, Personal<GuestContact> guest, LocalTime from, LocalTime to, PartySize party)
            implements WaitlistCommand, RequesterNaming {
        @Override
        public WaitlistId list() {
            return waiting.list();
        }
    }

    /** Offers a place that may have become free to the first waiting party that it fits. Sent by the system. */
    record OfferPlace(WaitlistId list) implements WaitlistCommand {}

    record AcceptOffer(WaitId waiting, Requester by) implements WaitlistCommand, RequesterNaming {
        @Override
        public WaitlistId list() {
            return waiting.list();
        }
    }

    /** Ends an offer whose time is up; refused before that time. Sent by the system. */
    record LapseOffer(WaitId waiting) implements WaitlistCommand {
        @Override
        public WaitlistId list() {
            return waiting.list();
        }
    }

    /** Ends all entries of a day that is over; refused as too early before that. Sent by the system. */
    record EndWaits(WaitlistId list) implements WaitlistCommand {}

    /**
     * Copies the guest's changed profile to the waitlist; nothing is done if they no longer wait there. Sent by the
     * system.
     */
    record UpdateWaitContact(WaitlistId list, CustomerId customer) implements WaitlistCommand {}

    record LeaveWaitlist(WaitId waiting, Requester by) implements WaitlistCommand, RequesterNaming {
        @Override
        public WaitlistId list() {
            return waiting.list();
        }
    }
}
