package dev.ross.command.waitlist;

import static dev.ross.contracts.waitlist.WaitlistRejection.ALREADY_WAITING;
import static dev.ross.contracts.waitlist.WaitlistRejection.NOTHING_OFFERED;
import static dev.ross.contracts.waitlist.WaitlistRejection.UNKNOWN_WAIT;
import static dev.ross.contracts.waitlist.WaitlistRejection.WAITLIST_FULL;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.command.customer.CustomerStore.Guest;
import dev.ross.command.platform.axon.Idempotent;
import dev.ross.command.platform.axon.ProcessedRequests;
import dev.ross.command.platform.limit.CacheWeight;
import dev.ross.contracts.AtMost;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.WaitId;
import dev.ross.contracts.value.WaitlistId;
import dev.ross.contracts.waitlist.WaitlistEvent;
import dev.ross.contracts.waitlist.WaitlistEvent.OfferAccepted;
import dev.ross.contracts.waitlist.WaitlistEvent.OfferLapsed;
import dev.ross.contracts.waitlist.WaitlistEvent.PlaceOffered;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitContactChanged;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitEnded;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistJoined;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistLeft;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Aggregate of the waitlist for one day, in the order in which parties joined. A place that becomes free is held for
 * the first party that fits, until it accepts, leaves, or lets the offer expire; only then is the next one asked.
 */
@Revision("3")
final class Waitlist implements Idempotent, CacheWeight {
    private static final int AT_MOST = 200;

    @AggregateIdentifier
    private @Nullable String stream;

    @AtMost(AT_MOST)
    private Map<WaitId, WaitlistEntry> waiting = new LinkedHashMap<>();

    private ProcessedRequests answered = new ProcessedRequests();

    Waitlist() {}

    static Waitlist blank(WaitlistId id) {
        var list = new Waitlist();
        list.stream = StreamKind.WAITLIST.of(id);
        return list;
    }

    /**
     * @return whether they are not on it already
     * @throws RejectedException if they may not join
     */
    boolean mayJoin(WaitlistJoined joined) {
        if (waiting.containsKey(joined.waiting())) return false;
        RejectedException.require(joined.customer() == null || !isWaiting(joined.customer()), ALREADY_WAITING);
        RejectedException.require(waiting.size() < AT_MOST, WAITLIST_FULL);
        return true;
    }

    private boolean isWaiting(CustomerId customer) {
        return waitOf(customer).isPresent();
    }

    /** Enters a party that {@link #mayJoin}. */
    void join(WaitlistJoined joined) {
        if (mayJoin(joined)) apply(joined);
    }

    /** Offers tables that the books hold for the party. */
    void offer(PlaceOffered offered) {
        known(offered.waiting());
        apply(offered);
    }

    void acceptOffer(WaitId wait, Instant now) {
        RejectedException.require(known(wait).offer() != null, NOTHING_OFFERED);
        apply(new OfferAccepted(wait, now));
    }

    void lapseOffer(WaitId wait, Instant now) {
        RejectedException.require(known(wait).offer() != null, NOTHING_OFFERED);
        apply(new OfferLapsed(wait, now));
    }

    void end(WaitId wait, Instant now) {
        known(wait);
        apply(new WaitEnded(wait, now));
    }

    void leave(WaitId wait, Instant now) {
        known(wait);
        apply(new WaitlistLeft(wait, now));
    }

    /** Copies the contact from the guest's profile to their entry. */
    void updateContact(CustomerId customer, Guest profile, Instant now) {
        waitOf(customer).ifPresent(entry -> {
            var contact = profile.contact(entry.guest());
            if (!contact.equals(entry.guest())) apply(new WaitContactChanged(entry.id(), contact, now));
        });
    }

    private WaitlistEntry known(WaitId wait) {
        var known = waiting.get(wait);
        RejectedException.require(known != null, UNKNOWN_WAIT);
        return Objects.requireNonNull(known);
    }

    /** The entries without an offer, in order. */
    List<WaitlistEntry> next() {
        return waiting.values().stream().filter(one -> one.offer() == null).toList();
    }

    List<WaitlistEntry> all() {
        return List.copyOf(waiting.values());
    }

    /** The guest's entry, of which there is at most one. */
    Optional<WaitlistEntry> waitOf(CustomerId customer) {
        return waiting.values().stream()
                .filter(one -> customer.equals(one.customer()))
                .findFirst();
    }

    Optional<WaitlistEntry> find(WaitId wait) {
        return Optional.ofNullable(waiting.get(wait));
    }

    /** An entry on which they may act; another guest's does not exist for a guest. */
    WaitlistEntry get(WaitId wait, Requester requester) {
        var found = known(wait);
        RejectedException.require(requester.mayActFor(found.customer()), UNKNOWN_WAIT);
        return found;
    }

    @EventSourcingHandler
    void evolve(WaitlistEvent event, MetaData metaData, @Timestamp Instant at, @SequenceNumber long version) {
        stream = StreamKind.WAITLIST.of(event.waiting().list());
        switch (event) {
            case WaitlistJoined joined -> waiting.put(joined.waiting(), WaitlistEntry.of(joined));
            case PlaceOffered offered -> waiting.computeIfPresent(offered.waiting(), (id, one) -> one.offered(offered));
            case OfferAccepted accepted -> waiting.remove(accepted.waiting());
            case OfferLapsed lapsed -> waiting.remove(lapsed.waiting());
            case WaitEnded ended -> waiting.remove(ended.waiting());
            case WaitContactChanged changed ->
                waiting.computeIfPresent(changed.waiting(), (id, one) -> one.knownAs(changed.guest()));
            case WaitlistLeft left -> waiting.remove(left.waiting());
        }
        answered.add(metaData, at, version);
    }

    @Override
    public int bytes() {
        return USUAL + 4 * ELEMENT * waiting.size() + answered.bytes();
    }

    @Override
    public ProcessedRequests processedRequests() {
        return answered;
    }
}
