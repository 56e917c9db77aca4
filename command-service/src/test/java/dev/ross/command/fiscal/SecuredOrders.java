package dev.ross.command.fiscal;

import dev.ross.command.fiscal.FiscalStep.FiscalLine;
import dev.ross.command.fiscal.FiscalStep.LinesOrdered;
import dev.ross.command.fiscal.FiscalStep.LinesTransferred;
import dev.ross.command.fiscal.FiscalStep.UnitsTakenOff;
import dev.ross.command.fiscal.FiscalStep.WholeOrderMoved;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.till.receipt.ReceiptLine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** What a fiscal unit knows of orders by the steps alone that were presented to it. */
final class SecuredOrders {
    private final Map<LineKey, FiscalLine> lines = new HashMap<>();
    private final Map<LineKey, Map<String, Integer>> takenOff = new HashMap<>();
    /** Orders with a step that it was not told. */
    private final Set<OrderId> missed = new HashSet<>();

    private final Map<OrderId, String> seatings = new HashMap<>();

    private record LineKey(OrderId order, LineId line) {}

    void miss(FiscalStep step) {
        missed.add(step.order());
        if (step instanceof LinesTransferred transferred) missed.add(transferred.to());
    }

    /** A line that was secured before may come again, since others with it are new. */
    void add(OrderId order, List<FiscalLine> added) {
        for (var line : added) {
            if (line.quantity() < 1) throw new IllegalStateException("less than one of " + line.line());
            lines.put(new LineKey(order, line.line()), line);
        }
    }

    void takeOff(UnitsTakenOff taken) {
        var units = taken.units() == null ? Integer.MAX_VALUE : taken.units();
        takeOff(new LineKey(taken.order(), taken.line()), taken.reduction().value(), units);
    }

    private void takeOff(LineKey key, String reduction, int units) {
        takenOff.computeIfAbsent(key, none -> new HashMap<>()).put(reduction, units);
    }

    void transfer(LinesTransferred transferred) {
        for (var each : transferred.lines()) {
            var key = new LineKey(transferred.order(), each.line());
            if (left(key) < each.as().quantity() && !missed.contains(transferred.order()))
                throw new IllegalStateException("not so many of " + each.line() + " are secured");
            takeOff(key, each.reduction().value(), each.as().quantity());
            add(transferred.to(), List.of(each.as()));
        }
    }

    void seat(WholeOrderMoved moved) {
        var before = seatings.put(moved.order(), moved.to().toString());
        if (before != null && !before.equals(moved.from().toString()) && !missed.contains(moved.order()))
            throw new IllegalStateException("the order moved from where it was not");
    }

    void requireEmpty(OrderId order) {
        if (!left(order).isEmpty() && !missed.contains(order))
            throw new IllegalStateException("lines of an order without a receipt were lost");
    }

    /**
     * @throws IllegalStateException if it is not, although all steps of the order were presented
     */
    boolean isSecured(OrderId order, ReceiptLine onReceipt) {
        var key = new LineKey(order, onReceipt.line());
        var line = lines.get(key);
        var isSame = line != null
                && line.name().equals(onReceipt.name())
                && line.price() == onReceipt.price()
                && line.taxRate().equals(onReceipt.taxRate())
                && left(key) == onReceipt.quantity();
        if (!isSame && !missed.contains(order))
            throw new IllegalStateException("the line " + onReceipt.line() + " was not secured as it is charged");
        return isSame;
    }

    void learn(OrderId order, ReceiptLine line) {
        takenOff.remove(new LineKey(order, line.line()));
        add(order, List.of(new FiscalLine(line.line(), line.name(), line.quantity(), line.price(), line.taxRate())));
    }

    void undo(FiscalStep step) {
        switch (step) {
            case LinesOrdered ordered ->
                ordered.lines().forEach(line -> lines.remove(new LineKey(ordered.order(), line.line())));
            case UnitsTakenOff taken ->
                giveBack(taken.order(), taken.line(), taken.reduction().value());
            case LinesTransferred transferred -> {
                for (var each : transferred.lines()) {
                    giveBack(transferred.order(), each.line(), each.reduction().value());
                    lines.remove(new LineKey(transferred.to(), each.as().line()));
                }
            }
            case WholeOrderMoved moved ->
                seatings.put(moved.order(), moved.from().toString());
            default -> {}
        }
    }

    private void giveBack(OrderId order, LineId line, String reduction) {
        takenOff.getOrDefault(new LineKey(order, line), new HashMap<>()).remove(reduction);
    }

    private int left(LineKey key) {
        if (!lines.containsKey(key)) return 0;
        var taken = takenOff.getOrDefault(key, Map.of()).values().stream()
                .mapToLong(Integer::longValue)
                .sum();
        return (int) Math.max(0, lines.get(key).quantity() - taken);
    }

    Map<String, Integer> left(OrderId order) {
        var left = new TreeMap<String, Integer>();
        for (var key : lines.keySet())
            if (key.order().equals(order) && left(key) > 0) left.put(key.line().value(), left(key));
        return left;
    }

    FiscalLine line(OrderId order, String id) {
        return Objects.requireNonNull(lines.get(new LineKey(order, LineId.of(id))));
    }

    String seatingOf(OrderId order) {
        return Objects.requireNonNull(seatings.get(order));
    }
}
