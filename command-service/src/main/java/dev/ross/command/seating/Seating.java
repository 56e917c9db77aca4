package dev.ross.command.seating;

import static dev.ross.contracts.seating.SeatingRejection.NOT_SEATED;
import static dev.ross.contracts.seating.SeatingStatus.SEATED;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.command.platform.axon.Idempotent;
import dev.ross.command.platform.axon.ProcessedRequests;
import dev.ross.command.platform.limit.CacheWeight;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.seating.HailEvent;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.HailRoute;
import dev.ross.contracts.seating.SeatingCommand.HailServer;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingOrderEvent;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import dev.ross.contracts.value.SeatingId;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Aggregate of one visit. It is requested, answered, seated and closed; a seated party may hail. Each transition checks
 * the status that it needs: see {@link RequestTransitions}, {@link VisitAnswerTransitions}, {@link TableTransitions} and
 * {@link SeatingHails}. Tables
 * are held in the service day, limits kept in the guest's record: a {@code SeatingDecision} asks these first.
 */
@Revision("13")
public final class Seating implements Idempotent, CacheWeight {
    @AggregateIdentifier
    private @Nullable String stream;

    private SeatingState state = new SeatingState();
    private SeatingHails hails = new SeatingHails();
    private SeatingOrders orders = SeatingOrders.NONE;
    private ProcessedRequests answered = new ProcessedRequests();

    Seating() {}

    static Seating blank(SeatingId id) {
        var seating = new Seating();
        seating.stream = StreamKind.SEATING.of(id);
        return seating;
    }

    public void create(SeatingCreated created) {
        requireNew();
        apply(created);
    }

    public void createWalkIn(WalkInCreated created) {
        requireNew();
        apply(created);
    }

    private void requireNew() {
        if (state.exists()) throw new IllegalStateException("a seating is created once");
    }

    /**
     * @param route from the state, which has the party's tables, to where the hail goes first
     */
    public void hail(
            HailServer hail, Function<SeatingState, HailRoute> route, Duration cooldown, int limit, Instant now) {
        if (hails.has(hail.hail())) return;
        state.require(SEATED, NOT_SEATED);
        hails.requireMayHail(hail.kind(), cooldown, limit, now);
        apply(new ServerHailed(
                state.id(), hail.hail(), hail.kind(), state.guest().aboutIfSaid(hail.note()), route.apply(state), now));
    }

    @EventSourcingHandler
    void evolve(SeatingEvent event, MetaData metaData, @Timestamp Instant at, @SequenceNumber long version) {
        stream = StreamKind.SEATING.of(event.seating());
        var was = state.exists() ? state.status() : null;
        state.evolve(event);
        if (event instanceof HailEvent hail) hails.evolve(hail);
        else if (event instanceof SeatingOrderEvent order) orders = orders.after(order);
        else if (state.status() != was) hails.follow(state.status(), state.since());
        answered.add(metaData, at, version);
    }

    public SeatingState state() {
        return state;
    }

    /** Transitions of what was requested: the answer to it, and its changes. */
    public RequestTransitions request() {
        return new RequestTransitions(state);
    }

    /** Transitions of what its guest says about coming. */
    public VisitAnswerTransitions answer() {
        return new VisitAnswerTransitions(state);
    }

    /** Transitions of the party at its tables. */
    public TableTransitions table() {
        return new TableTransitions(state, orders);
    }

    /** Transitions of the party's order. */
    public OrderTransitions order() {
        return new OrderTransitions(state, orders);
    }

    public SeatingOrders orders() {
        return orders;
    }

    public SeatingHails hails() {
        return hails;
    }

    @Override
    public int bytes() {
        return USUAL + ELEMENT * (hails.size() + orders.all().size()) + answered.bytes();
    }

    @Override
    public ProcessedRequests processedRequests() {
        return answered;
    }
}
