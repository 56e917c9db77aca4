package dev.ross.command.customer;

import static dev.ross.contracts.Refused.require;
import static dev.ross.contracts.customer.CustomerRejection.OVERLAPS_YOUR_OTHER_SEATING;
import static dev.ross.contracts.customer.CustomerRejection.TOO_MANY_OPEN_REQUESTS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.command.platform.axon.Answered;
import dev.ross.command.platform.axon.CacheWeight;
import dev.ross.command.platform.axon.Remembers;
import dev.ross.contracts.customer.CustomerCommand.UpdatePreferences;
import dev.ross.contracts.customer.CustomerCommand.UpdateProfile;
import dev.ross.contracts.customer.CustomerEvent;
import dev.ross.contracts.customer.CustomerEvent.CustomerPreferencesUpdated;
import dev.ross.contracts.customer.CustomerEvent.CustomerProfileUpdated;
import dev.ross.contracts.customer.CustomerEvent.RequestClosed;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.customer.CustomerProfile;
import dev.ross.contracts.customer.Preferences;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.SeatingId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A guest's own book, across restaurants: what they have asked for and not yet been to, so that they can neither ask
 * without end nor promise one evening twice.
 */
@Revision("2")
final class Customer implements Remembers, CacheWeight {
    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable CustomerId id;
    private @Nullable Personal<CustomerProfile> profile;
    private @Nullable Preferences preferences;
    private Map<SeatingId, Request> open = new LinkedHashMap<>();
    private Answered answered = new Answered();

    Customer() {}

    static Customer blank(CustomerId id) {
        var customer = new Customer();
        customer.stream = "customer:" + id;
        customer.id = id;
        return customer;
    }

    void decide(UpdateProfile update, Instant now) {
        if (update.profile().equals(profile)) return;
        apply(new CustomerProfileUpdated(update.customer(), update.profile(), now));
    }

    void decide(UpdatePreferences update, Instant now) {
        if (update.preferences().equals(preferences)) return;
        apply(new CustomerPreferencesUpdated(update.customer(), update.preferences(), now));
    }

    void requireRoomFor(SeatingId seating, Instant from, Instant to, int limit, Instant now) {
        var others = open.entrySet().stream()
                .filter(request -> !request.getKey().equals(seating))
                .map(Map.Entry::getValue)
                .filter(request -> request.to().isAfter(now))
                .toList();
        require(others.size() < limit, TOO_MANY_OPEN_REQUESTS);
        require(others.stream().noneMatch(request -> request.overlaps(from, to)), OVERLAPS_YOUR_OTHER_SEATING);
    }

    boolean isOpen(SeatingId seating) {
        return open.containsKey(seating);
    }

    void open(SeatingId seating, Instant from, Instant to) {
        if (id != null && !open.containsKey(seating)) apply(new RequestOpened(id, seating, from, to));
    }

    void close(SeatingId seating) {
        if (id != null && open.containsKey(seating)) apply(new RequestClosed(id, seating));
    }

    @EventSourcingHandler
    void evolve(CustomerEvent event, MetaData metaData, @Timestamp Instant at) {
        stream = "customer:" + event.customer();
        id = event.customer();
        switch (event) {
            case CustomerProfileUpdated updated -> profile = updated.profile();
            case CustomerPreferencesUpdated updated -> preferences = updated.preferences();
            case RequestOpened opened -> open.put(opened.seating(), new Request(opened.from(), opened.to()));
            case RequestClosed closed -> open.remove(closed.seating());
        }
        answered.learn(metaData, at);
    }

    @Override
    public int bytes() {
        return USUAL + ELEMENT * open.size() + answered.bytes();
    }

    @Override
    public Answered answered() {
        return answered;
    }

    /**
     * @param to exclusive
     */
    record Request(Instant from, Instant to) {
        boolean overlaps(Instant otherFrom, Instant otherTo) {
            return from.isBefore(otherTo) && otherFrom.isBefore(to);
        }
    }
}
