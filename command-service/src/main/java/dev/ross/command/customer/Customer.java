package dev.ross.command.customer;

import static dev.ross.contracts.customer.CustomerRejection.OVERLAPS_YOUR_OTHER_SEATING;
import static dev.ross.contracts.customer.CustomerRejection.TOO_MANY_OPEN_REQUESTS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.command.platform.axon.DailyCount;
import dev.ross.command.platform.axon.Idempotent;
import dev.ross.command.platform.axon.ProcessedRequests;
import dev.ross.command.platform.limit.CacheWeight;
import dev.ross.contracts.AtMost;
import dev.ross.contracts.Rejection;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.customer.CustomerCommand.UpdatePreferences;
import dev.ross.contracts.customer.CustomerCommand.UpdateProfile;
import dev.ross.contracts.customer.CustomerCommand.WithdrawConsent;
import dev.ross.contracts.customer.CustomerEvent;
import dev.ross.contracts.customer.CustomerEvent.CustomerPreferencesUpdated;
import dev.ross.contracts.customer.CustomerEvent.CustomerProfileUpdated;
import dev.ross.contracts.customer.CustomerEvent.RequestClosed;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.customer.CustomerEvent.WaitlistJoinCounted;
import dev.ross.contracts.customer.CustomerProfile;
import dev.ross.contracts.customer.GuestPreferences;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.WaitId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Aggregate of one guest, across restaurants: profile, preferences and open requests, so that these are limited in
 * number and do not overlap.
 */
@Revision("5")
final class Customer implements Idempotent, CacheWeight {
    /** Includes those that are over but have not been marked as arrived or no-show. */
    private static final int OPEN_AT_MOST = 200;

    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable CustomerId id;
    private @Nullable Personal<CustomerProfile> profile;
    private @Nullable GuestPreferences preferences;

    @AtMost(OPEN_AT_MOST)
    private Map<SeatingId, Request> open = new LinkedHashMap<>();

    private DailyCount asked = DailyCount.NONE;
    private DailyCount joined = DailyCount.NONE;
    private DailyCount changed = DailyCount.NONE;
    private ProcessedRequests answered = new ProcessedRequests();

    Customer() {}

    static Customer blank(CustomerId id) {
        var customer = new Customer();
        customer.stream = StreamKind.CUSTOMER.of(id);
        customer.id = id;
        return customer;
    }

    void decide(UpdateProfile update, int limit, Instant now) {
        if (update.profile().equals(profile)) return;
        changed.requireLess(limit, now);
        apply(new CustomerProfileUpdated(update.customer(), update.profile(), now));
    }

    void decide(UpdatePreferences update, int limit, Instant now) {
        if (update.preferences().equals(preferences)) return;
        changed.requireLess(limit, now);
        apply(new CustomerPreferencesUpdated(update.customer(), update.preferences(), now));
    }

    /** Has no limit a day: each withdrawal but the first needs a consent, and that has one. */
    void decide(WithdrawConsent withdraw, Instant now) {
        if (preferences != null && !preferences.permits(withdraw.purpose())) return;
        var known = preferences == null ? GuestPreferences.UNSAID : preferences;
        apply(new CustomerPreferencesUpdated(withdraw.customer(), known.without(withdraw.purpose()), now));
    }

    Optional<Rejection> reasonAgainst(SeatingId seating, Instant from, Instant to, int limit, Instant now) {
        var others = open.entrySet().stream()
                .filter(request -> !request.getKey().equals(seating))
                .map(Map.Entry::getValue)
                .filter(request -> request.to().isAfter(now))
                .toList();
        if (others.size() >= limit || open.size() >= OPEN_AT_MOST) return Optional.of(TOO_MANY_OPEN_REQUESTS);
        var overlaps = others.stream().anyMatch(request -> request.overlaps(from, to));
        return overlaps ? Optional.of(OVERLAPS_YOUR_OTHER_SEATING) : Optional.empty();
    }

    void requireMayAsk(int limit, Instant now) {
        asked.requireLess(limit, now);
    }

    void countJoin(WaitId wait, int limit, Instant now) {
        joined.requireLess(limit, now);
        if (id != null) apply(new WaitlistJoinCounted(id, wait, now));
    }

    /** The given contact, completed with the present profile; an erased contact stays erased. */
    Personal<GuestContact> contact(Personal<GuestContact> said) {
        var contact = said.value();
        var own = profile == null ? null : profile.value();
        return contact == null || own == null ? said : Personal.of(said.subject(), contact.with(own));
    }

    boolean isOpen(SeatingId seating) {
        return open.containsKey(seating);
    }

    void open(SeatingId seating, Instant from, Instant to, @Nullable Instant now) {
        if (id != null && !open.containsKey(seating)) apply(new RequestOpened(id, seating, from, to, now));
    }

    void close(SeatingId seating) {
        if (id != null && open.containsKey(seating)) apply(new RequestClosed(id, seating));
    }

    @EventSourcingHandler
    void evolve(CustomerEvent event, MetaData metaData, @Timestamp Instant at, @SequenceNumber long version) {
        stream = StreamKind.CUSTOMER.of(event.customer());
        id = event.customer();
        switch (event) {
            case CustomerProfileUpdated updated -> {
                profile = updated.profile();
                changed = changed.after(updated.at());
                answered.add(metaData, at, version);
            }
            case CustomerPreferencesUpdated updated -> {
                preferences = updated.preferences();
                changed = changed.after(updated.at());
                answered.add(metaData, at, version);
            }
            case RequestOpened opened -> {
                open.put(opened.seating(), new Request(opened.from(), opened.to()));
                if (opened.asked() != null) asked = asked.after(opened.asked());
            }
            case RequestClosed closed -> open.remove(closed.seating());
            case WaitlistJoinCounted counted -> joined = joined.after(counted.at());
        }
    }

    @Override
    public int bytes() {
        return USUAL + ELEMENT * open.size() + answered.bytes();
    }

    @Override
    public ProcessedRequests processedRequests() {
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
