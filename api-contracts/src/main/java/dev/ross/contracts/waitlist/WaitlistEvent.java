package dev.ross.contracts.waitlist;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Stay;
import dev.ross.contracts.value.TableId;
import dev.ross.contracts.value.WaitId;
import dev.ross.contracts.value.WaitlistId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Events of a waitlist; its order is the order of {@link WaitlistJoined}. The nesting is stored: it never changes. */
public sealed interface WaitlistEvent {
    WaitId waiting();

    default WaitlistId list() {
        return waiting().list();
    }

    /**
     * @param from the earliest arrival, in the restaurant's local time
     * @param to the latest arrival
     */
    @Revision("1")
    record WaitlistJoined(
            WaitId waiting,
            @Nullable CustomerId customer,
            Personal<GuestContact> guest,
            LocalDateTime from,
            LocalDateTime to,
            PartySize party,
            Instant at)
            implements WaitlistEvent {}

    /**
     * The place is kept for this party alone, until the given time.
     *
     * @param until exclusive
     */
    @Revision("1")
    record PlaceOffered(
            WaitId waiting, Stay stay, @AtMost(20) Set<TableId> tables, Instant until, Instant at)
            implements WaitlistEvent {}

    /** The entry ended: it became a seating. */
    @Revision("1")
    record OfferAccepted(WaitId waiting, Instant at) implements WaitlistEvent {}

    /** The party did not answer in time, and its entry ended. */
    @Revision("1")
    record OfferLapsed(WaitId waiting, Instant at) implements WaitlistEvent {}

    /** The day is over, and the entry ended. */
    @Revision("1")
    record WaitEnded(WaitId waiting, Instant at) implements WaitlistEvent {}

    /**
     * The guest changed their profile.
     *
     * @param guest as they are now
     */
    @Revision("1")
    record WaitContactChanged(WaitId waiting, Personal<GuestContact> guest, Instant at) implements WaitlistEvent {}

    @Revision("1")
    record WaitlistLeft(WaitId waiting, Instant at) implements WaitlistEvent {}
}
