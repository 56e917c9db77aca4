package dev.ross.command.order;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.order.OrderRejection.ORDER_MERGED;
import static dev.ross.contracts.order.OrderRejection.ORDER_SETTLED;
import static dev.ross.contracts.order.OrderRejection.TOO_MANY_CHANGES;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.command.platform.axon.Idempotent;
import dev.ross.command.platform.axon.ProcessedRequests;
import dev.ross.command.platform.limit.CacheWeight;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.order.OrderBillEvent.LineVoided;
import dev.ross.contracts.order.OrderBillEvent.VoidApproved;
import dev.ross.contracts.order.OrderContent;
import dev.ross.contracts.order.OrderEvent;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderKitchenEvent.OrderStageReached;
import dev.ross.contracts.order.OrderKitchenEvent.VoidAcknowledged;
import dev.ross.contracts.order.OrderLineEvent.LinesAdded;
import dev.ross.contracts.order.OrderLineEvent.OrderOpened;
import dev.ross.contracts.order.OrderOfflineEvent;
import dev.ross.contracts.order.OrderOfflineEvent.OfflineCommandDone;
import dev.ross.contracts.order.OrderOfflineEvent.OfflineCommandRefused;
import dev.ross.contracts.order.OrderOfflineEvent.RefusedCommandCleared;
import dev.ross.contracts.order.OrderTerms;
import dev.ross.contracts.order.OrderTransferEvent.LinesMovedIn;
import dev.ross.contracts.order.OrderTransferEvent.OrderMoved;
import dev.ross.contracts.order.line.LineNotes;
import dev.ross.contracts.order.line.TicketId;
import dev.ross.contracts.order.offline.ReplayedCommands;
import dev.ross.contracts.personal.Personal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Aggregate of one order of a seated party. Lines are added, go to the kitchen, are served, charged and paid: see
 * {@link LineTransitions}, {@link KitchenTransitions}, {@link BillTransitions}, {@link PaymentTransitions} and
 * {@link TransferTransitions}. Which order a party has open is known
 * to its seating, which changes in the same unit of work.
 */
@Revision("3")
public final class Order implements Idempotent, CacheWeight {
    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable OrderId id;
    private OrderContent content = OrderContent.NONE;
    private @Nullable Personal<LineNotes> notes;
    private VoidApprovals approvals = VoidApprovals.NONE;
    private AcknowledgedVoids acknowledged = AcknowledgedVoids.NONE;
    private ReplayedCommands replayed = ReplayedCommands.NONE;
    private int linesByParty;
    private int changes;
    private ProcessedRequests answered = new ProcessedRequests();

    Order() {}

    static Order blank(OrderId id) {
        var order = new Order();
        order.stream = StreamKind.ORDER.of(id);
        return order;
    }

    public void open(OrderId order, OrderTerms terms) {
        if (id != null) throw new IllegalStateException("an order is opened once");
        apply(new OrderOpened(order, terms, terms.openedAt()));
        apply(new OrderStageReached(order, terms.seating(), content.stage(), terms.openedAt()));
    }

    /** Changes what is ordered or charged, which ends when the order is settled. */
    public void change(int limit, Instant now, Consumer<Order> decision) {
        requireMayChange(limit);
        follow(limit, now, decision);
    }

    /**
     * @throws RejectedException if nothing is ordered or charged any more, or the order was changed too often
     */
    public void requireMayChange(int limit) {
        var mergedInto = content.destinations().mergedInto();
        if (mergedInto != null) throw new RejectedException(ORDER_MERGED, Map.of("order", mergedInto.toString()));
        require(!content.isSettled(), ORDER_SETTLED);
        require(changes < limit, TOO_MANY_CHANGES);
    }

    /** Makes transitions, and says which stage they lead to. */
    public void follow(int limit, Instant now, Consumer<Order> decision) {
        require(changes < limit, TOO_MANY_CHANGES);
        var before = content.stage();
        decision.accept(this);
        var stage = content.stage();
        if (stage != before) apply(new OrderStageReached(id(), terms().seating(), stage, now));
    }

    public LineTransitions lines() {
        return new LineTransitions(id(), content, linesByParty);
    }

    public KitchenTransitions kitchen() {
        return new KitchenTransitions(id(), content, notes);
    }

    public BillTransitions bill() {
        return new BillTransitions(id(), content, approvals);
    }

    public void acknowledgeVoid(TicketId ticket, Instant now) {
        acknowledged.add(id(), content, ticket, now);
    }

    public TransferTransitions transfers() {
        return new TransferTransitions(id(), content, notes);
    }

    public PaymentTransitions payment() {
        return new PaymentTransitions(id(), content);
    }

    public OfflineDecisions recorded() {
        return new OfflineDecisions(id(), replayed);
    }

    public OfflineTransitions offline() {
        return new OfflineTransitions(id(), content, replayed);
    }

    public OrderId id() {
        return Objects.requireNonNull(id);
    }

    public OrderTerms terms() {
        return content.requireTerms();
    }

    public OrderContent content() {
        return content;
    }

    @EventSourcingHandler
    void evolve(OrderEvent event, MetaData metaData, @Timestamp Instant at, @SequenceNumber long version) {
        stream = StreamKind.ORDER.of(event.order());
        id = event.order();
        content = content.after(event);
        if (!(event instanceof OrderOfflineEvent)) changes++;
        switch (event) {
            case LinesAdded added -> {
                notes = joined(notes, added.notes());
                if (added.byParty()) linesByParty += added.lines().size();
            }
            case LinesMovedIn in -> notes = joined(notes, in.notes());
            case OrderMoved moved -> notes = moved.notes();
            case VoidAcknowledged seen -> acknowledged = acknowledged.with(seen.ticket());
            case VoidApproved approved -> approvals = approvals.with(approved);
            case OfflineCommandDone done -> replayed = replayed.with(done.command(), version, null);
            case OfflineCommandRefused refused ->
                replayed = replayed.with(refused.command(), version, refused.reason());
            case RefusedCommandCleared cleared -> replayed = replayed.cleared(cleared.command());
            case LineVoided voided -> approvals = approvals.without(voided.reduction());
            default -> {}
        }
        answered.add(metaData, at, version);
    }

    /** Notes whose key was destroyed are gone. */
    private static @Nullable Personal<LineNotes> joined(
            @Nullable Personal<LineNotes> known, @Nullable Personal<LineNotes> added) {
        var words = Personal.clear(added);
        if (words == null || added == null) return known;
        var before = Personal.clear(known);
        return Personal.of(added.subject(), before == null ? words : before.and(words));
    }

    @Override
    public int bytes() {
        return USUAL
                + 2 * ELEMENT * (content.lines().size() + replayed.commands().size())
                + ELEMENT * (content.details() + content.destinations().lines().size())
                + answered.bytes();
    }

    @Override
    public ProcessedRequests processedRequests() {
        return answered;
    }
}
