package dev.ross.contracts.order;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.ross.contracts.AtMost;
import dev.ross.contracts.money.Money;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineReduction;
import dev.ross.contracts.order.line.OrderFiring;
import dev.ross.contracts.order.line.OrderLine;
import dev.ross.contracts.order.line.OrderedLine;
import dev.ross.contracts.order.payment.OrderBill;
import java.util.List;
import java.util.Objects;
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
        OrderBill bill,
        OrderDestinations destinations) {
    /** The most lines of one order, those included that were removed. */
    public static final int MOST_LINES = 500;

    /** The most removals that wait for their lines. */
    public static final int MOST_EARLY = 30;

    /** The most parts and options of all its lines: a document that shows it has at most 6 MB, with 5,000 reductions. */
    public static final int MOST_DETAILS = 3_000;

    /** What all lines of one order come to at most, in minor units, so that charges and taxes stay within bounds. */
    public static final long LARGEST_SUM = Money.LARGEST / 10;

    public static final OrderContent NONE =
            new OrderContent(null, List.of(), List.of(), OrderFiring.NONE, OrderBill.NONE, OrderDestinations.NONE);

    public OrderContent {
        lines = List.copyOf(lines);
        early = List.copyOf(early);
    }

    /** The terms of an order that is opened. */
    public OrderTerms requireTerms() {
        return Objects.requireNonNull(terms);
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
        return new OrderFold(this).after(event);
    }

    /** A party that orders again goes on dining: it does not want the bill yet. */
    OrderContent with(List<OrderLine> added) {
        var all =
                Stream.concat(lines.stream(), added.stream().map(this::ordered)).toList();
        var ids = added.stream().map(OrderLine::id).toList();
        var rest =
                early.stream().filter(removal -> !ids.contains(removal.line())).toList();
        return new OrderContent(terms, all, rest, firing, bill.requested(false).changed(), destinations);
    }

    /** A line that is added, without what was removed of it before. */
    public OrderedLine ordered(OrderLine line) {
        var ordered = OrderedLine.of(line);
        for (var removal : early) if (removal.line().equals(line.id())) ordered = ordered.with(removal.reduction());
        return ordered;
    }

    OrderContent with(EarlyRemoval removal) {
        var all = Stream.concat(early.stream(), Stream.of(removal)).toList();
        return new OrderContent(terms, lines, all, firing, bill, destinations);
    }

    OrderContent with(LineId id, LineReduction reduction) {
        return with(id, line -> line.with(reduction));
    }

    OrderContent with(LineId id, UnaryOperator<OrderedLine> change) {
        return withLines(lines.stream()
                .map(line -> line.id().equals(id) ? change.apply(line) : line)
                .toList());
    }

    OrderContent withLines(List<OrderedLine> changed) {
        return new OrderContent(terms, changed, early, firing, bill, destinations);
    }

    OrderContent with(OrderTerms changed) {
        return new OrderContent(changed, lines, early, firing, bill, destinations);
    }

    OrderContent with(OrderFiring changed) {
        return new OrderContent(terms, lines, early, changed, bill, destinations);
    }

    OrderContent with(OrderBill changed) {
        return new OrderContent(terms, lines, early, firing, changed, destinations);
    }

    OrderContent with(OrderDestinations changed) {
        return new OrderContent(terms, lines, early, firing, bill, changed);
    }

    /** A removal that arrived before its line. */
    public record EarlyRemoval(LineId line, LineReduction reduction) {}
}
