package dev.ross.command.seating;

import static dev.ross.contracts.waitlist.WaitlistRejection.ALREADY_WAITING;
import static dev.ross.contracts.waitlist.WaitlistRejection.UNKNOWN_WAIT;
import static dev.ross.contracts.waitlist.WaitlistRejection.WAITLIST_FULL;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.command.platform.axon.Answered;
import dev.ross.command.platform.axon.CacheWeight;
import dev.ross.command.platform.axon.Remembers;
import dev.ross.contracts.AtMost;
import dev.ross.contracts.Refused;
import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.waitlist.WaitId;
import dev.ross.contracts.waitlist.WaitlistEvent;
import dev.ross.contracts.waitlist.WaitlistEvent.OfferAccepted;
import dev.ross.contracts.waitlist.WaitlistEvent.OfferLapsed;
import dev.ross.contracts.waitlist.WaitlistEvent.PlaceOffered;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitContactChanged;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitEnded;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistJoined;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistLeft;
import dev.ross.contracts.waitlist.WaitlistId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for a place on one day, in the order they came. A place that becomes free is kept for the first who can have
 * it, until they take it, leave, or let the time for an answer pass; only then the next is asked.
 */
@Revision("2")
final class Waitlist implements Remembers, CacheWeight {
    private static final int AT_MOST = 200;

    @AggregateIdentifier
    private @Nullable String stream;

    @AtMost(AT_MOST)
    private Map<WaitId, Waiting> waiting = new LinkedHashMap<>();

    private Answered answered = new Answered();

    Waitlist() {}

    static Waitlist blank(WaitlistId id) {
        var list = new Waitlist();
        list.stream = "waitlist:" + id;
        return list;
    }

    /**
     * @return whether they are not on it already
     * @throws Refused if they may not be
     */
    boolean mayJoin(WaitlistJoined joined) {
        if (waiting.containsKey(joined.waiting())) return false;
        Refused.require(joined.customer() == null || !isWaiting(joined.customer()), ALREADY_WAITING);
        Refused.require(waiting.size() < AT_MOST, WAITLIST_FULL);
        return true;
    }

    private boolean isWaiting(CustomerId customer) {
        return waitOf(customer).isPresent();
    }

    /** Makes an event of what was decided together with the book. */
    void tell(WaitlistEvent decided) {
        apply(decided);
    }

    /** Those who have not been offered a place, in order. */
    List<Waiting> next() {
        return waiting.values().stream().filter(one -> one.offer() == null).toList();
    }

    List<Waiting> all() {
        return List.copyOf(waiting.values());
    }

    /** A guest waits once at most. */
    Optional<Waiting> waitOf(CustomerId customer) {
        return waiting.values().stream()
                .filter(one -> customer.equals(one.customer()))
                .findFirst();
    }

    Optional<Waiting> find(WaitId wait) {
        return Optional.ofNullable(waiting.get(wait));
    }

    /**
     * @param customer whose it must be; absent: anyone's
     */
    Waiting get(WaitId wait, @Nullable CustomerId customer) {
        var found = waiting.get(wait);
        Refused.require(found != null && (customer == null || customer.equals(found.customer())), UNKNOWN_WAIT);
        return Objects.requireNonNull(found);
    }

    @EventSourcingHandler
    void evolve(WaitlistEvent event, MetaData metaData, @Timestamp Instant at) {
        stream = "waitlist:" + event.waiting().list();
        switch (event) {
            case WaitlistJoined joined -> waiting.put(joined.waiting(), Waiting.of(joined));
            case PlaceOffered offered -> waiting.computeIfPresent(offered.waiting(), (id, one) -> one.offered(offered));
            case OfferAccepted accepted -> waiting.remove(accepted.waiting());
            case OfferLapsed lapsed -> waiting.remove(lapsed.waiting());
            case WaitEnded ended -> waiting.remove(ended.waiting());
            case WaitContactChanged changed ->
                waiting.computeIfPresent(changed.waiting(), (id, one) -> one.knownAs(changed.guest()));
            case WaitlistLeft left -> waiting.remove(left.waiting());
        }
        answered.learn(metaData, at);
    }

    @Override
    public int bytes() {
        return USUAL + 4 * ELEMENT * waiting.size() + answered.bytes();
    }

    @Override
    public Answered answered() {
        return answered;
    }
}
