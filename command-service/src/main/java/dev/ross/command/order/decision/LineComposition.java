package dev.ross.command.order.decision;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.menu.MenuRejection.UNKNOWN_MENU_ITEM;
import static dev.ross.contracts.order.OrderRejection.AMOUNT_TOO_LARGE;
import static dev.ross.contracts.order.OrderRejection.GUESTS_ORDER_FROM_THE_MENU;
import static dev.ross.contracts.order.OrderRejection.NOT_SERVED_NOW;
import static dev.ross.contracts.order.OrderRejection.TOO_MANY_LINES_BY_PARTY;
import static dev.ross.contracts.order.OrderRejection.WRONG_MODIFIERS;
import static dev.ross.contracts.order.OrderRejection.WRONG_PARTS;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.menu.MenuItem;
import dev.ross.contracts.menu.MenuItem.SetPart;
import dev.ross.contracts.menu.MenuItemId;
import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.OrderContent;
import dev.ross.contracts.order.line.LineRequest;
import dev.ross.contracts.order.line.LineRequest.ChosenModifier;
import dev.ross.contracts.order.line.LineRequest.ChosenPart;
import dev.ross.contracts.order.line.LineRequest.OnTheMenu;
import dev.ross.contracts.order.line.LineRequest.OpenItem;
import dev.ross.contracts.order.line.OrderLine;
import dev.ross.contracts.order.line.OrderLine.ChosenOption;
import dev.ross.contracts.order.line.OrderLine.LinePart;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Composes lines from what was asked for: with the names, prices and tax rates that the menu has now.
 *
 * @param isByParty whether a member of the party orders: then only what is on the menu
 */
record LineComposition(OrderFacts facts, boolean isByParty) {
    private static final int MOST_UNITS_BY_PARTY = 20;

    /**
     * @throws RejectedException if the menu does not have it, or not now, or not with these options
     */
    OrderLine of(LineRequest request) {
        if (isByParty) requireMayAsk(request);
        return switch (request.what()) {
            case OnTheMenu onTheMenu -> fromTheMenu(request, onTheMenu);
            case OpenItem open -> open(request, open);
        };
    }

    /** When the kitchen hears of a line is for staff to say. */
    private static void requireMayAsk(LineRequest request) {
        require(request.course() == null && !request.hold(), GUESTS_ORDER_FROM_THE_MENU);
        require(request.quantity() <= MOST_UNITS_BY_PARTY, TOO_MANY_LINES_BY_PARTY);
    }

    private OrderLine open(LineRequest request, OpenItem open) {
        require(!isByParty, GUESTS_ORDER_FROM_THE_MENU);
        var course = request.course() == null ? 0 : request.course();
        var part = new LinePart(null, open.name(), course, open.station(), List.of(), List.of());
        return line(request, null, open.name(), new ItemPrice(open.price(), open.taxRate()), List.of(part));
    }

    private OrderLine fromTheMenu(LineRequest request, OnTheMenu wanted) {
        var item = find(wanted.item());
        require(item.isServedAt(facts.localTime()), NOT_SERVED_NOW);
        var price = new ItemPrice(item.price(), item.taxRate());
        var parts = item.isASet() ? partsOf(item, request, wanted) : List.of(onlyPart(item, request, wanted));
        return line(request, wanted.item(), item.text().name(), price, parts);
    }

    private LinePart onlyPart(MenuItem item, LineRequest request, OnTheMenu wanted) {
        require(wanted.parts().isEmpty(), WRONG_PARTS);
        return part(wanted.item(), item, request.course(), wanted.modifiers());
    }

    /** One item for each part, in their order; parts that leave no choice may be left out all together. */
    private List<LinePart> partsOf(MenuItem set, LineRequest request, OnTheMenu wanted) {
        require(request.course() == null && wanted.modifiers().isEmpty(), WRONG_PARTS);
        var isChosen = !wanted.parts().isEmpty();
        require(!isChosen || wanted.parts().size() == set.parts().size(), WRONG_PARTS);
        return IntStream.range(0, set.parts().size())
                .mapToObj(index ->
                        partOf(set.parts().get(index), isChosen ? wanted.parts().get(index) : null))
                .toList();
    }

    private LinePart partOf(SetPart part, @Nullable ChosenPart chosen) {
        require(chosen != null || part.items().size() == 1, WRONG_PARTS);
        var item = chosen == null ? part.items().getFirst() : chosen.item();
        require(part.items().contains(item), WRONG_PARTS);
        return part(item, find(item), part.course(), chosen == null ? List.of() : chosen.modifiers());
    }

    private static LinePart part(
            MenuItemId id, MenuItem item, @Nullable Integer course, List<ChosenModifier> modifiers) {
        var preparation = item.preparation();
        return new LinePart(
                id,
                item.text().name(),
                course == null ? preparation.course() : course,
                preparation.station(),
                preparation.allergens(),
                ModifierChoice.of(item.modifiers(), modifiers));
    }

    private static OrderLine line(
            LineRequest request, @Nullable MenuItemId item, String name, ItemPrice price, List<LinePart> parts) {
        var unit = price.amount()
                + parts.stream()
                        .flatMap(part -> part.options().stream())
                        .mapToLong(ChosenOption::price)
                        .sum();
        require(unit >= 0, WRONG_MODIFIERS);
        require(unit * request.quantity() <= OrderContent.LARGEST_SUM, AMOUNT_TOO_LARGE);
        return new OrderLine(
                request.id(),
                item,
                name,
                price.amount(),
                price.taxRate(),
                request.quantity(),
                request.seat(),
                parts,
                List.of());
    }

    private MenuItem find(MenuItemId item) {
        return facts.menu()
                .menu()
                .find(item)
                .orElseThrow(() -> new RejectedException(UNKNOWN_MENU_ITEM, Map.of("item", item.toString())));
    }

    private record ItemPrice(long amount, Rate taxRate) {}
}
