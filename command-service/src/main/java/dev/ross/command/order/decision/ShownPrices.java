package dev.ross.command.order.decision;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.order.OrderRejection.AMOUNT_TOO_LARGE;
import static java.util.stream.Collectors.toMap;

import dev.ross.contracts.order.OrderContent;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineRequest;
import dev.ross.contracts.order.line.LineRequest.OnTheMenu;
import dev.ross.contracts.order.line.OrderLine;
import dev.ross.contracts.order.offline.PriceAsShown;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The prices that a tablet without a connection showed to guests where the menu has others by now. They stand if they
 * were recorded lately.
 */
record ShownPrices(List<PriceAsShown> prices) {
    /**
     * @param lines at the prices of the menu, one for each request
     */
    static ShownPrices of(OrderFacts facts, List<LineRequest> requests, List<OrderLine> lines) {
        if (facts.recordedAt() == null) return new ShownPrices(List.of());
        var byId = lines.stream().collect(toMap(OrderLine::id, Function.identity()));
        return new ShownPrices(requests.stream()
                .flatMap(request -> of(request, Objects.requireNonNull(byId.get(request.id()))).stream())
                .toList());
    }

    private static Optional<PriceAsShown> of(LineRequest request, OrderLine line) {
        var shown = request.shownPrice();
        if (shown == null || !(request.what() instanceof OnTheMenu) || shown == line.unitPrice())
            return Optional.empty();
        require(shown * line.quantity() <= OrderContent.LARGEST_SUM, AMOUNT_TOO_LARGE);
        return Optional.of(new PriceAsShown(line.id(), shown, line.unitPrice()));
    }

    List<OrderLine> charged(List<OrderLine> lines) {
        Map<LineId, Long> byId = prices.stream().collect(toMap(PriceAsShown::line, PriceAsShown::shown));
        return lines.stream()
                .map(line -> line.pricedAt(byId.getOrDefault(line.id(), line.unitPrice())))
                .toList();
    }
}
