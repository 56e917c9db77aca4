package dev.ross.contracts.order;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.ross.contracts.AtMost;
import dev.ross.contracts.money.Money;
import dev.ross.contracts.order.OrderBillEvent.BillRequested;
import dev.ross.contracts.order.OrderBillEvent.DiscountGiven;
import dev.ross.contracts.order.OrderBillEvent.LineComped;
import dev.ross.contracts.order.OrderBillEvent.LineVoided;
import dev.ross.contracts.order.OrderBillEvent.OrderSettled;
import dev.ross.contracts.order.OrderBillEvent.PaymentRecorded;
import dev.ross.contracts.order.OrderBillEvent.ReductionWithdrawn;
import dev.ross.contracts.order.OrderBillEvent.VoidApproved;
import dev.ross.contracts.order.OrderKitchenEvent.CourseHeld;
import dev.ross.contracts.order.OrderKitchenEvent.CourseReleased;
import dev.ross.contracts.order.OrderKitchenEvent.OrderStageReached;
import dev.ross.contracts.order.OrderKitchenEvent.PartsReady;
import dev.ross.contracts.order.OrderKitchenEvent.PartsRecalled;
import dev.ross.contracts.order.OrderKitchenEvent.PartsServed;
import dev.ross.contracts.order.OrderKitchenEvent.TicketsFired;
import dev.ross.contracts.order.OrderLineEvent.LineHeld;
import dev.ross.contracts.order.OrderLineEvent.LineReleased;
import dev.ross.contracts.order.OrderLineEvent.LineRemoved;
import dev.ross.contracts.order.OrderLineEvent.LinesAdded;
import dev.ross.contracts.order.OrderLineEvent.OrderOpened;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineReduction;
import dev.ross.contracts.order.line.LineReduction.ReductionKind;
import dev.ross.contracts.order.line.OrderLine;
import dev.ross.contracts.order.line.OrderedLine;
import dev.ross.contracts.order.line.PartProgress.PartStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An order, folded from its events.
 *
 * @param terms absent until it is opened
 * @param lines in the order in which they were added
 * @param early removals of lines that are not there yet
 */
public record OrderContent(
        @Nullable OrderTerms terms,
        @AtMost(OrderContent.MOST_LINES) List<OrderedLine> lines,
        @AtMost(OrderContent.MOST_EARLY) List<EarlyRemoval> early,
        OrderFiring firing,
        OrderBill bill) {
    /** The most lines of one order, those included that were removed. */
    public static final int MOST_LINES = 500;

    /** The most removals that wait for their lines. */
    public static final int MOST_EARLY = 30;

    /** The most parts and options of all its lines: a document that shows it has at most 6 MB, with 5,000 reductions. */
    public static final int MOST_DETAILS = 3_000;

    /** What all lines of one order come to at most, in minor units, so that charges and taxes stay within bounds. */
    public static final long LARGEST_SUM = Money.LARGEST / 10;

    public static final OrderContent NONE =
            new OrderContent(null, List.of(), List.of(), OrderFiring.NONE, OrderBill.NONE);

    public OrderContent {
        lines = List.copyOf(lines);
        early = List.copyOf(early);
    }

    public Optional<OrderedLine> find(LineId line) {
        return lines.stream().filter(each -> each.id().equals(line)).findFirst();
    }

    public int details() {
        return lines.stream().mapToInt(line -> line.line().details()).sum();
    }

    @JsonIgnore
    public boolean isSettled() {
        return bill.settled();
    }

    public OrderStage stage() {
        return OrderStage.of(lines, bill);
    }

    public OrderContent after(OrderEvent event) {
        return switch (event) {
            case OrderLineEvent ordered -> after(ordered);
            case OrderKitchenEvent cooked -> after(cooked);
            case OrderBillEvent charged -> after(charged);
        };
    }

    private OrderContent after(OrderLineEvent event) {
        return switch (event) {
            case OrderOpened opened -> new OrderContent(opened.terms(), lines, early, firing, bill);
            case LinesAdded added -> with(added.lines());
            case LineRemoved removed -> with(removed);
            case LineHeld held -> with(held.line(), line -> line.held(true));
            case LineReleased released -> with(released.line(), line -> line.held(false));
        };
    }

    private OrderContent after(OrderKitchenEvent event) {
        return switch (event) {
            case TicketsFired fired -> after(fired);
            case CourseHeld held -> with(firing.holding(held.course()));
            case CourseReleased released -> with(firing.releasing(released.course()));
            case PartsReady ready -> withLines(OrderedLine.as(lines, ready.parts(), PartStatus.READY));
            case PartsRecalled recalled -> withLines(OrderedLine.as(lines, recalled.parts(), PartStatus.FIRED));
            case PartsServed served -> withLines(OrderedLine.as(lines, served.parts(), PartStatus.SERVED));
            case OrderStageReached reached -> this;
        };
    }

    private OrderContent after(OrderBillEvent event) {
        return switch (event) {
            case LineVoided voided ->
                with(
                        voided.line(),
                        new LineReduction(
                                voided.reduction(), ReductionKind.VOIDED, voided.units(), null, voided.reason()));
            case LineComped comped ->
                with(
                        comped.line(),
                        new LineReduction(
                                comped.reduction(), ReductionKind.COMPED, comped.units(), null, comped.reason()));
            case DiscountGiven given -> {
                var reduction = new LineReduction(
                        given.reduction(), ReductionKind.DISCOUNTED, null, given.discount(), given.reason());
                yield given.line() == null ? with(bill.with(reduction)) : with(given.line(), reduction);
            }
            case ReductionWithdrawn withdrawn ->
                withdrawn.line() == null
                        ? with(bill.without(withdrawn.reduction()))
                        : with(withdrawn.line(), line -> line.without(withdrawn.reduction()));
            case VoidApproved approved -> this;
            case BillRequested asked -> with(bill.requested(true));
            case PaymentRecorded paid -> with(bill.with(paid.payment()));
            case OrderSettled settled -> with(bill.settled(settled.at()));
        };
    }

    /** A party that orders again goes on dining: it does not want the bill yet. */
    private OrderContent with(List<OrderLine> added) {
        var all =
                Stream.concat(lines.stream(), added.stream().map(this::ordered)).toList();
        var ids = added.stream().map(OrderLine::id).toList();
        var rest =
                early.stream().filter(removal -> !ids.contains(removal.line())).toList();
        return new OrderContent(terms, all, rest, firing, bill.requested(false));
    }

    /** A line that is added, without what was removed of it before. */
    public OrderedLine ordered(OrderLine line) {
        var ordered = OrderedLine.of(line);
        for (var removal : early) if (removal.line().equals(line.id())) ordered = ordered.with(removal.reduction());
        return ordered;
    }

    private OrderContent with(LineRemoved removed) {
        var reduction = new LineReduction(removed.reduction(), ReductionKind.REMOVED, removed.units(), null, null);
        if (find(removed.line()).isPresent()) return with(removed.line(), reduction);
        var all = Stream.concat(early.stream(), Stream.of(new EarlyRemoval(removed.line(), reduction)));
        return new OrderContent(terms, lines, all.toList(), firing, bill);
    }

    private OrderContent after(TicketsFired fired) {
        var changed = lines;
        for (var ticket : fired.tickets()) changed = OrderedLine.fired(changed, ticket.id(), ticket.parts());
        return new OrderContent(terms, changed, early, firing.after(fired), bill);
    }

    private OrderContent with(LineId id, LineReduction reduction) {
        return with(id, line -> line.with(reduction));
    }

    private OrderContent with(LineId id, UnaryOperator<OrderedLine> change) {
        return withLines(lines.stream()
                .map(line -> line.id().equals(id) ? change.apply(line) : line)
                .toList());
    }

    private OrderContent withLines(List<OrderedLine> changed) {
        return new OrderContent(terms, changed, early, firing, bill);
    }

    private OrderContent with(OrderFiring changed) {
        return new OrderContent(terms, lines, early, changed, bill);
    }

    private OrderContent with(OrderBill changed) {
        return new OrderContent(terms, lines, early, firing, changed);
    }

    /** A removal that arrived before its line. */
    public record EarlyRemoval(LineId line, LineReduction reduction) {}
}
