package dev.ross.command.order.decision;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.order.OrderRejection.LINE_ID_TAKEN;
import static java.util.stream.Collectors.toSet;

import dev.ross.command.menu.OrderedStock;
import dev.ross.command.menu.OrderedStock.StockWithdrawal;
import dev.ross.command.order.LineTransitions;
import dev.ross.command.order.Order;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.menu.MenuItemId;
import dev.ross.contracts.order.OrderContent;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderLineEvent.LinesAdded;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineNotes;
import dev.ross.contracts.order.line.LineRequest;
import dev.ross.contracts.order.line.LineRequest.OnTheMenu;
import dev.ross.contracts.order.line.LineRequest.OpenItem;
import dev.ross.contracts.order.line.OrderLine;
import dev.ross.contracts.personal.Personal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lines that may be added to an order: composed by the menu, and what is counted is there. Whatever may be refused is
 * refused when it is prepared; then it is written.
 *
 * @param requests of the lines that the order does not have
 * @param shown the prices that differ from those of the menu
 * @param isByParty whether a member of the party orders, not staff
 */
record LineAddition(
        OrderFacts facts,
        List<LineRequest> requests,
        List<OrderLine> lines,
        ShownPrices shown,
        StockWithdrawal withdrawal,
        boolean isByParty) {
    /**
     * @param order to which they are added: lines that it has already are not added again
     * @throws RejectedException if one of them cannot be ordered
     */
    static LineAddition prepare(
            LineTransitions order,
            List<LineRequest> requests,
            boolean isByParty,
            OrderFacts facts,
            OrderedStock stock) {
        var wanted = newOnes(order.content(), requests);
        var composition = new LineComposition(facts, isByParty);
        var atTheMenu = wanted.stream().map(composition::of).toList();
        var shown = ShownPrices.of(facts, wanted, atTheMenu);
        var composed = shown.charged(atTheMenu);
        order.requireMayAdd(composed, isByParty);
        var withdrawal = stock.prepare(order.order().restaurant(), unitsOf(order.content(), composed));
        var counted = withdrawal.items();
        var lines = composed.stream().map(line -> line.counting(counted)).toList();
        var addition = new LineAddition(facts, wanted, lines, shown, withdrawal, isByParty);
        order.requireCovered(addition.event(order.order()));
        return addition;
    }

    /** What an order would be with these lines. */
    OrderContent on(OrderContent content, OrderId order) {
        return lines.isEmpty() ? content : content.after(event(order));
    }

    private LinesAdded event(OrderId order) {
        return new LinesAdded(order, lines, null, isByParty, facts.now());
    }

    void write(Order order, @Nullable Personal<LineNotes> notes) {
        if (lines.isEmpty()) return;
        var ids = lines.stream().map(OrderLine::id).collect(toSet());
        withdrawal.take(order.id().restaurant(), facts.now());
        order.lines().add(lines, LineNotes.about(ids, notes), isByParty, facts.now());
        order.lines().priceAsShown(shown.prices(), facts.now());
        for (var request : requests) if (request.hold()) order.lines().holdAddedLine(request.id(), facts.now());
        order.kitchen().fireAtOnce(ids, firedAtOnce(), facts.now());
    }

    private static List<LineRequest> newOnes(OrderContent content, List<LineRequest> requests) {
        var byId = new LinkedHashMap<LineId, LineRequest>();
        for (var request : requests) {
            var known = content.find(request.id());
            if (known.isPresent()) require(isOf(known.get().line(), request), LINE_ID_TAKEN);
            else {
                var other = byId.putIfAbsent(request.id(), request);
                require(other == null || other.equals(request), LINE_ID_TAKEN);
            }
        }
        return List.copyOf(byId.values());
    }

    /** Whether the line was added by this request; its price may have changed since. */
    private static boolean isOf(OrderLine line, LineRequest request) {
        var isSame = switch (request.what()) {
            case OnTheMenu item -> item.item().equals(line.item());
            case OpenItem open -> line.item() == null && open.name().equals(line.name());
        };
        return isSame && line.quantity() == request.quantity() && Objects.equals(line.seat(), request.seat());
    }

    /** How many of each item the lines need, without what was taken off them before they came. */
    private static Map<MenuItemId, Integer> unitsOf(OrderContent content, List<OrderLine> lines) {
        var units = new HashMap<MenuItemId, Integer>();
        for (var line : lines) {
            var remaining = content.ordered(line).remaining();
            if (remaining > 0) line.items().forEach(item -> units.merge(item, remaining, Integer::sum));
        }
        return units;
    }

    /** The lines whose category goes to the kitchen as soon as it is ordered. */
    private Set<LineId> firedAtOnce() {
        var categories = facts.menu().settings().firedAtOnce();
        return lines.stream()
                .filter(line -> categoryOf(line.item()).anyMatch(categories::contains))
                .map(OrderLine::id)
                .collect(toSet());
    }

    private Stream<String> categoryOf(@Nullable MenuItemId item) {
        return item == null
                ? Stream.empty()
                : facts.menu().menu().find(item).stream()
                        .map(found -> found.text().category());
    }
}
