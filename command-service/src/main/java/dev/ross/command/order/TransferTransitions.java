package dev.ross.command.order;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.order.OrderRejection.HAS_BILL_DISCOUNT;
import static dev.ross.contracts.order.OrderRejection.HAS_PAYMENTS;
import static dev.ross.contracts.order.OrderRejection.OTHER_BILL_TERMS;
import static dev.ross.contracts.order.OrderRejection.SAME_ORDER;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.command.order.payment.PaidAmount;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.money.BillTerms;
import dev.ross.contracts.order.OrderContent;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderKitchenEvent.OrderStageReached;
import dev.ross.contracts.order.OrderTransferCommand.LineUnits;
import dev.ross.contracts.order.OrderTransferEvent.OrderHandedOver;
import dev.ross.contracts.order.OrderTransferEvent.OrderMerged;
import dev.ross.contracts.order.OrderTransferEvent.OrderMoved;
import dev.ross.contracts.order.line.LineNotes;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Transitions of an order, or of its lines, to another party, and to another server.
 *
 * @param notes about all its lines
 */
public record TransferTransitions(
        OrderId order, OrderContent content, @Nullable Personal<LineNotes> notes) {
    /** Gives the order to another party. Its stage follows, since that is told by seating. */
    public void move(SeatingId seating, @Nullable CustomerId customer, StaffId by, Instant now) {
        var words = GuestWords.about(seating, customer, notes);
        apply(new OrderMoved(order, content.requireTerms().seating(), seating, customer, words, by, now));
        apply(new OrderStageReached(order, seating, content.stage(), now));
    }

    /**
     * Lines as another order gets them. Nothing is written yet.
     *
     * @param move begins their ids there
     * @throws RejectedException if there are not so many of a line, the other order may not get them, or the rest would
     *     come to less than is paid
     */
    public LineTransfer prepare(List<LineUnits> lines, String move, TransferTarget target, StaffId by, Instant now) {
        require(!target.order().equals(order), SAME_ORDER);
        requireSameTermsAs(target.terms().bill());
        var transfer = new TransferComposition(order, content, notes, move, target).of(lines, by, now);
        target.lines().requireMayAdd(transfer.lines(), false);
        new PaidAmount(content).requireCovered(transfer.out());
        new PaidAmount(target.lines().content()).requireCovered(transfer.in());
        return transfer;
    }

    private void requireSameTermsAs(BillTerms there) {
        var here = content.requireTerms().bill();
        require(
                here.currency().equals(there.currency())
                        && here.pricesIncludeTax() == there.pricesIncludeTax()
                        && here.taxRounding() == there.taxRounding()
                        && here.rounding() == there.rounding(),
                OTHER_BILL_TERMS);
    }

    /** All lines of which something remains. */
    public List<LineUnits> all() {
        return content.lines().stream()
                .filter(line -> !line.isGone())
                .map(line -> new LineUnits(line.id(), null))
                .toList();
    }

    /**
     * @throws RejectedException if what is paid or discounted would not go along
     */
    public void requireMayMerge() {
        require(!content.bill().paying().haveValue(), HAS_PAYMENTS);
        require(content.bill().discounts().isEmpty(), HAS_BILL_DISCOUNT);
    }

    public void moveOut(LineTransfer lines) {
        apply(lines.out());
    }

    public void moveIn(LineTransfer lines) {
        apply(lines.in());
    }

    public void merge(OrderId into, StaffId by, Instant now) {
        apply(new OrderMerged(order, into, content.requireTerms().seating(), by, now));
    }

    public void handOver(StaffId server, StaffId by, Instant now) {
        if (!server.equals(content.requireTerms().server())) apply(new OrderHandedOver(order, server, by, now));
    }
}
