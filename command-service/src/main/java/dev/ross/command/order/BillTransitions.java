package dev.ross.command.order;

import static dev.ross.command.order.LineTransitions.requireFewer;
import static dev.ross.command.order.LineTransitions.requireRemaining;
import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.order.OrderRejection.LINE_NOT_BEGUN;
import static dev.ross.contracts.order.OrderRejection.NOT_SO_MANY_LEFT;
import static dev.ross.contracts.order.OrderRejection.TOO_MANY_REDUCTIONS;
import static dev.ross.contracts.order.OrderRejection.UNKNOWN_REDUCTION;
import static dev.ross.contracts.order.OrderRejection.WRONG_APPROVAL_CODE;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.command.order.payment.PaidAmount;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.order.OrderBillCommand.ApproveVoid;
import dev.ross.contracts.order.OrderBillCommand.CompLine;
import dev.ross.contracts.order.OrderBillCommand.GiveDiscount;
import dev.ross.contracts.order.OrderBillCommand.VoidLine;
import dev.ross.contracts.order.OrderBillEvent;
import dev.ross.contracts.order.OrderBillEvent.DiscountGiven;
import dev.ross.contracts.order.OrderBillEvent.LineComped;
import dev.ross.contracts.order.OrderBillEvent.LineVoided;
import dev.ross.contracts.order.OrderBillEvent.ReductionWithdrawn;
import dev.ross.contracts.order.OrderBillEvent.VoidApproved;
import dev.ross.contracts.order.OrderContent;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.line.LineReduction;
import dev.ross.contracts.order.line.OrderedLine;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.order.payment.OrderBill;
import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Transitions of what an order comes to: voids, comps and discounts. */
public record BillTransitions(OrderId order, OrderContent content, VoidApprovals approvals) {
    /** The same, of what the order would be. */
    public BillTransitions on(OrderContent other) {
        return new BillTransitions(order, other, approvals);
    }

    /** Takes a line off that the kitchen has begun with, by someone who may do so. */
    public void voidLine(VoidLine command, Instant now) {
        var line = LineTransitions.get(content, command.line());
        if (line.find(command.reduction()).isPresent()) return;
        voidLine(command, command.reduction(), units(line, command.units()), null, now);
    }

    /** Takes a line off as a manager has approved. */
    public void voidApproved(VoidLine command, String codeHash, Instant now) {
        var units = units(LineTransitions.get(content, command.line()), command.units());
        var approval = approvals
                .find(command.line(), units, codeHash, now)
                .orElseThrow(() -> new RejectedException(WRONG_APPROVAL_CODE));
        voidLine(command, approval.reduction(), units, approval.by(), now);
    }

    private void voidLine(
            VoidLine command, ReductionId reduction, int units, @Nullable StaffId approvedBy, Instant now) {
        var line = LineTransitions.get(content, command.line());
        require(line.isBegun(), LINE_NOT_BEGUN);
        requireFewer(line);
        applyIfCovered(new LineVoided(
                order,
                line.id(),
                reduction,
                units,
                command.reason(),
                GuestWords.about(content.requireTerms(), command.remark()),
                command.staff(),
                approvedBy,
                now));
    }

    public void approveVoid(ApproveVoid approve, Instant now) {
        var line = LineTransitions.get(content, approve.line());
        require(line.isBegun(), LINE_NOT_BEGUN);
        var units = units(line, approve.units());
        var until = now.plus(VoidApprovals.VALID);
        apply(new VoidApproved(
                order, line.id(), approve.reduction(), units, approve.codeHash(), approve.staff(), until, now));
    }

    public void comp(CompLine comp, Instant now) {
        var line = LineTransitions.get(content, comp.line());
        if (line.find(comp.reduction()).isPresent()) return;
        requireRemaining(content, line);
        var charged = line.remaining() - line.comped();
        var units = comp.units() == null ? charged : comp.units();
        require(units > 0 && units <= charged, NOT_SO_MANY_LEFT);
        requireFewer(line);
        applyIfCovered(new LineComped(
                order,
                line.id(),
                comp.reduction(),
                units,
                comp.reason(),
                GuestWords.about(content.requireTerms(), comp.remark()),
                comp.staff(),
                now));
    }

    public void discount(GiveDiscount give, Instant now) {
        discounted(give, now).ifPresent(event -> apply(event));
    }

    /** The event of a discount; empty if it is given already. */
    public Optional<DiscountGiven> discounted(GiveDiscount give, Instant now) {
        if (lineWith(give.reduction()).isPresent()
                || content.bill().find(give.reduction()).isPresent()) return Optional.empty();
        if (give.line() == null)
            require(content.bill().discounts().size() < OrderBill.MOST_DISCOUNTS, TOO_MANY_REDUCTIONS);
        else {
            var line = LineTransitions.get(content, give.line());
            requireRemaining(content, line);
            requireFewer(line);
        }
        var given = new DiscountGiven(
                order,
                give.line(),
                give.reduction(),
                give.discount(),
                give.reason(),
                GuestWords.about(content.requireTerms(), give.remark()),
                give.staff(),
                now);
        new PaidAmount(content).requireCovered(given);
        return Optional.of(given);
    }

    /** Takes a comp or a discount back; what was removed or voided stays so. */
    public void withdraw(ReductionId reduction, StaffId staff, Instant now) {
        var line = lineWith(reduction).filter(found -> !found.isGone());
        require(line.isPresent() || content.bill().find(reduction).isPresent(), UNKNOWN_REDUCTION);
        applyIfCovered(new ReductionWithdrawn(order, line.map(OrderedLine::id).orElse(null), reduction, staff, now));
    }

    /** A line that came back from another order may have the same discount as the one that went there. */
    private Optional<OrderedLine> lineWith(ReductionId reduction) {
        return content.lines().stream()
                .filter(line -> line.find(reduction)
                        .filter(LineReduction::mayBeWithdrawn)
                        .isPresent())
                .min(Comparator.comparing(OrderedLine::isGone));
    }

    private int units(OrderedLine line, @Nullable Integer wanted) {
        requireRemaining(content, line);
        var units = wanted == null ? line.remaining() : wanted;
        require(units > 0 && units <= line.remaining(), NOT_SO_MANY_LEFT);
        return units;
    }

    private void applyIfCovered(OrderBillEvent event) {
        new PaidAmount(content).requireCovered(event);
        apply(event);
    }
}
