package dev.ross.command.order;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.order.OrderRejection.AMOUNT_TOO_LARGE;
import static dev.ross.contracts.order.OrderRejection.LINE_BEGUN;
import static dev.ross.contracts.order.OrderRejection.LINE_MOVED;
import static dev.ross.contracts.order.OrderRejection.NOTHING_TO_FIRE;
import static dev.ross.contracts.order.OrderRejection.NOT_SO_MANY_LEFT;
import static dev.ross.contracts.order.OrderRejection.TOO_MANY_LINES;
import static dev.ross.contracts.order.OrderRejection.TOO_MANY_LINES_BY_PARTY;
import static dev.ross.contracts.order.OrderRejection.TOO_MANY_REDUCTIONS;
import static dev.ross.contracts.order.OrderRejection.UNKNOWN_LINE;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.command.order.payment.PaidAmount;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.order.OrderContent;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderLineCommand.RemoveLine;
import dev.ross.contracts.order.OrderLineEvent.LineHeld;
import dev.ross.contracts.order.OrderLineEvent.LineRemoved;
import dev.ross.contracts.order.OrderLineEvent.LinesAdded;
import dev.ross.contracts.order.OrderOfflineEvent.LinesPricedAsShown;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineNotes;
import dev.ross.contracts.order.line.OrderLine;
import dev.ross.contracts.order.line.OrderedLine;
import dev.ross.contracts.order.offline.PriceAsShown;
import dev.ross.contracts.personal.Personal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Transitions of the lines of an order: they are added, held and taken off.
 *
 * @param byParty how many the party has added itself
 */
public record LineTransitions(OrderId order, OrderContent content, int byParty) {
    private static final int MOST_BY_PARTY = 100;

    /** Those of an order that is about to be opened. */
    public static LineTransitions ofNew(OrderId order) {
        return new LineTransitions(order, OrderContent.NONE, 0);
    }

    /**
     * @param lines that the order does not have
     * @throws RejectedException if these are too many, or too dear
     */
    public void requireMayAdd(List<OrderLine> lines, boolean isByParty) {
        var details = lines.stream().mapToInt(OrderLine::details).sum();
        require(
                content.lines().size() + lines.size() <= OrderContent.MOST_LINES
                        && content.details() + details <= OrderContent.MOST_DETAILS,
                TOO_MANY_LINES);
        var sum = sum(content.lines().stream().map(OrderedLine::line)) + sum(lines.stream());
        require(sum <= OrderContent.LARGEST_SUM, AMOUNT_TOO_LARGE);
        require(!isByParty || byParty + lines.size() <= MOST_BY_PARTY, TOO_MANY_LINES_BY_PARTY);
    }

    /**
     * @throws RejectedException if the order would come to less than is paid: lines that are added may move a minor unit of
     *     a discount from one tax rate to another
     */
    public void requireCovered(LinesAdded added) {
        new PaidAmount(content).requireCovered(added);
    }

    public void add(List<OrderLine> lines, @Nullable Personal<LineNotes> notes, boolean isByParty, Instant now) {
        var terms = content.requireTerms();
        apply(new LinesAdded(order, lines, GuestWords.about(terms, notes), isByParty, now));
    }

    /** Says which lines cost what a tablet showed. */
    public void priceAsShown(List<PriceAsShown> prices, Instant now) {
        if (!prices.isEmpty()) apply(new LinesPricedAsShown(order, prices, now));
    }

    private static long sum(Stream<OrderLine> lines) {
        return lines.mapToLong(OrderLine::amount).sum();
    }

    /**
     * Takes a line off that the kitchen does not know of: as many as are left, if more are named. One that the order does
     * not have yet will be without it. So the outcome does not depend on the order in which several tablets send this.
     *
     * @return how many of the line were taken off
     */
    public int remove(RemoveLine remove, Instant now) {
        var event = new LineRemoved(order, remove.line(), remove.reduction(), remove.units(), now);
        var line = content.find(remove.line());
        if (line.isPresent()) return remove(line.get(), event);
        var isKnown =
                content.early().stream().anyMatch(each -> each.reduction().id().equals(remove.reduction()));
        if (isKnown) return 0;
        require(content.early().size() < OrderContent.MOST_EARLY, TOO_MANY_REDUCTIONS);
        apply(event);
        return 0;
    }

    private int remove(OrderedLine line, LineRemoved event) {
        if (line.find(event.reduction()).isPresent()) return 0;
        if (line.isGone() && line.isMoved()) throw moved(content, line.id());
        if (line.isGone()) return 0;
        require(!line.isBegun(), LINE_BEGUN);
        requireFewer(line);
        new PaidAmount(content).requireCovered(event);
        apply(event);
        return line.remaining() - get(content.after(event), line.id()).remaining();
    }

    public void hold(LineId id, Instant now) {
        var line = get(content, id);
        requireRemaining(content, line);
        require(line.toFire().findAny().isPresent(), NOTHING_TO_FIRE);
        if (!line.held()) apply(new LineHeld(order, id, now));
    }

    /** Holds a line that was just added, if the kitchen is to know of it at all. */
    public void holdAddedLine(LineId id, Instant now) {
        if (get(content, id).toFire().findAny().isPresent()) apply(new LineHeld(order, id, now));
    }

    /**
     * @throws RejectedException if there is no such line
     */
    static OrderedLine get(OrderContent content, LineId line) {
        return content.find(line).orElseThrow(() -> new RejectedException(UNKNOWN_LINE));
    }

    /**
     * @throws RejectedException if nothing of it is left, and which tells whether another order has it
     */
    static void requireRemaining(OrderContent content, OrderedLine line) {
        if (!line.isGone()) return;
        throw line.isMoved() ? moved(content, line.id()) : new RejectedException(NOT_SO_MANY_LEFT);
    }

    /** That another order has a line, and which. */
    static RejectedException moved(OrderContent content, LineId line) {
        return new RejectedException(
                LINE_MOVED,
                content.destinations()
                        .find(line)
                        .<Map<String, Object>>map(order -> Map.of("order", order.toString()))
                        .orElse(Map.of()));
    }

    static void requireFewer(OrderedLine line) {
        require(line.reductions().size() < OrderedLine.MOST_REDUCTIONS, TOO_MANY_REDUCTIONS);
    }
}
