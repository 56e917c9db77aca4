package dev.ross.standalone.evenings;

import dev.ross.contracts.menu.MenuEvent.MenuItemAdded;
import dev.ross.contracts.menu.MenuItemId;
import dev.ross.contracts.menu.MenuStockEvent.CountdownSet;
import dev.ross.contracts.menu.MenuStockEvent.ItemsOrdered;
import dev.ross.contracts.menu.MenuStockEvent.ItemsReturned;
import dev.ross.contracts.order.OrderBillEvent.BillDivided;
import dev.ross.contracts.order.OrderBillEvent.BillJoined;
import dev.ross.contracts.order.OrderBillEvent.BillRequested;
import dev.ross.contracts.order.OrderBillEvent.LineComped;
import dev.ross.contracts.order.OrderBillEvent.LineVoided;
import dev.ross.contracts.order.OrderBillEvent.OrderSettled;
import dev.ross.contracts.order.OrderBillEvent.PaymentRecorded;
import dev.ross.contracts.order.OrderEvent;
import dev.ross.contracts.order.OrderId;
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
import dev.ross.contracts.order.OrderStage;
import dev.ross.contracts.order.line.KitchenTicket;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.OrderLine;
import dev.ross.contracts.order.line.PartOfLine;
import dev.ross.contracts.order.line.TicketId;
import dev.ross.contracts.seating.SeatingOrderEvent.OrderAttached;
import dev.ross.contracts.seating.SeatingOrderEvent.OrderDetached;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.value.SeatingId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An independent fold of the events of orders and of what is counted, as simple as can be. */
final class OrdersOfTheEvening {
    final Map<OrderId, TableOrder> orders = new LinkedHashMap<>();

    /** The open order of each party, as its seating says. */
    final Map<SeatingId, OrderId> open = new HashMap<>();

    /** The prices of the menu. */
    private final Map<MenuItemId, Long> prices = new HashMap<>();

    /** What is left of each item that is counted, by its own events. */
    final Map<MenuItemId, Integer> left = new HashMap<>();

    /** The same, by what staff counted and what was ordered and removed since. */
    final Map<MenuItemId, Integer> leftByOrders = new HashMap<>();

    /** How far one part of a line has come. */
    static final class Part {
        final int course;
        final @Nullable String station;
        String status = "WAITING";

        @Nullable
        TicketId ticket;

        Part(int course, @Nullable String station) {
            this.course = course;
            this.station = station;
        }

        boolean waits() {
            return status.equals("WAITING");
        }

        boolean isServed() {
            return status.equals("SERVED");
        }

        boolean isInTheKitchen() {
            return !waits() && !isServed();
        }
    }

    /** What was ordered of one thing. */
    static final class Ordered {
        final LineId id;
        final long price;
        final int quantity;
        final List<Part> parts;
        final Set<MenuItemId> counted = new HashSet<>();
        int removed;
        int voided;
        int comped;
        boolean held;

        Ordered(OrderLine line, long price) {
            this.id = line.id();
            this.price = price;
            this.quantity = line.quantity();
            this.parts = line.parts().stream()
                    .map(part -> new Part(part.course(), part.station()))
                    .toList();
        }

        int remaining() {
            return Math.max(0, quantity - removed - voided);
        }

        long amount() {
            return price * Math.max(0, remaining() - comped);
        }

        boolean isBegun() {
            return !parts.stream().allMatch(Part::waits);
        }

        /** Whether the kitchen has yet to hear of it. */
        boolean isToFire() {
            return remaining() > 0 && parts.stream().anyMatch(part -> part.waits() && part.station != null);
        }

        private void remove(@Nullable Integer units) {
            removed += units == null ? quantity : units;
        }

        @Override
        public String toString() {
            var progress = parts.stream().map(part -> part.status + " " + part.ticket);
            return id + " " + quantity + " removed " + Math.min(removed, quantity) + " voided " + voided + " comped "
                    + comped + " " + progress.toList();
        }
    }

    /** One order. */
    static final class TableOrder {
        final OrderId id;
        final SeatingId seating;
        final Map<LineId, Ordered> lines = new LinkedHashMap<>();
        final Map<LineId, List<LineRemoved>> early = new LinkedHashMap<>();
        final Set<TicketId> tickets = new HashSet<>();

        /** Tickets of before the party left, which the kitchen need not see any more. */
        final Set<TicketId> cleared = new HashSet<>();

        int payments;
        long paid;

        /** What is yet to be paid of each open part of the split bill, by its number. */
        final Map<Integer, Long> openParts = new TreeMap<>();

        boolean billRequested;
        boolean settled;

        @Nullable
        OrderStage stage;

        TableOrder(OrderId id, SeatingId seating) {
            this.id = id;
            this.seating = seating;
        }

        /** Prices include tax, and nothing is charged for service. */
        long total() {
            return lines.values().stream().mapToLong(Ordered::amount).sum();
        }

        Stream<Part> parts() {
            return lines.values().stream().filter(line -> line.remaining() > 0).flatMap(line -> line.parts.stream());
        }

        OrderStage wantedStage() {
            if (settled) return OrderStage.SETTLED;
            if (payments > 0) return OrderStage.PAYING;
            if (billRequested) return OrderStage.BILL_REQUESTED;
            if (parts().findAny().isEmpty()) return OrderStage.OPENED;
            if (parts().anyMatch(Part::isInTheKitchen)) return OrderStage.WAITING_FOR_KITCHEN;
            return parts().allMatch(Part::isServed) ? OrderStage.SERVED : OrderStage.ORDERED;
        }

        /** What remains of lines whose parts the kitchen prepares or has ready, or that wait to be brought. */
        Stream<String> inTheKitchen() {
            return lines.values().stream()
                    .filter(line -> line.remaining() > 0)
                    .flatMap(line -> Stream.iterate(0, part -> part + 1)
                            .limit(line.parts.size())
                            .filter(part -> line.parts.get(part).ticket != null
                                    && !cleared.contains(line.parts.get(part).ticket)
                                    && line.parts.get(part).isInTheKitchen())
                            .map(part -> onTheBoard(
                                    id,
                                    line.parts.get(part).ticket,
                                    line.id,
                                    part,
                                    line.parts.get(part).status,
                                    line.remaining())));
        }
    }

    static String onTheBoard(
            Object order, @Nullable Object ticket, Object line, Object part, Object status, int units) {
        return order + " " + ticket + ": " + units + " of " + line + "/" + part + " " + status;
    }

    TableOrder order(OrderId order) {
        return Objects.requireNonNull(orders.get(order));
    }

    Ordered line(OrderId order, LineId line) {
        return Objects.requireNonNull(order(order).lines.get(line));
    }

    /** The open order of a party. */
    @Nullable
    TableOrder openOf(SeatingId seating) {
        var order = open.get(seating);
        return order == null ? null : order(order);
    }

    /** Applies an event; those of others change nothing. */
    void enter(Object event) {
        switch (event) {
            case MenuItemAdded added -> prices.put(added.item(), added.as().price());
            case CountdownSet set -> {
                left.put(set.item(), set.left());
                leftByOrders.put(set.item(), set.left());
            }
            case ItemsOrdered ordered ->
                ordered.items().forEach(each -> left.merge(each.item(), -each.count(), Integer::sum));
            case ItemsReturned returned ->
                returned.items().forEach(each -> left.merge(each.item(), each.count(), Integer::sum));
            case OrderAttached attached -> open.put(attached.seating(), attached.order());
            case OrderDetached detached -> open.remove(detached.seating());
            case SeatingClosed closed -> clear(closed.seating());
            case SeatingReinstated reinstated -> {
                if (reinstated.to() != SeatingStatus.SEATED) clear(reinstated.seating());
            }
            case OrderOpened opened ->
                orders.put(
                        opened.order(),
                        new TableOrder(opened.order(), opened.terms().seating()));
            case OrderEvent ordered -> order(ordered);
            default -> {}
        }
    }

    private void clear(SeatingId seating) {
        orders.values().stream()
                .filter(order -> order.seating.equals(seating))
                .forEach(order -> order.cleared.addAll(order.tickets));
    }

    private void order(OrderEvent event) {
        var order = order(event.order());
        switch (event) {
            case LinesAdded added -> {
                order.openParts.clear();
                added.lines().forEach(line -> add(order, line));
                order.billRequested = false;
            }
            case LineRemoved removed -> {
                var line = order.lines.get(removed.line());
                if (line == null)
                    order.early
                            .computeIfAbsent(removed.line(), id -> new ArrayList<>())
                            .add(removed);
                else {
                    order.openParts.clear();
                    remove(line, removed.units());
                }
            }
            case LineHeld held -> line(held.order(), held.line()).held = true;
            case LineReleased released -> line(released.order(), released.line()).held = false;
            case TicketsFired fired -> fired.tickets().forEach(ticket -> fire(order, ticket));
            case PartsReady ready -> become(order, ready.parts(), "READY");
            case PartsRecalled recalled -> {
                become(order, recalled.parts(), "FIRED");
                for (var of : recalled.parts()) order.cleared.remove(part(order, of).ticket);
            }
            case PartsServed served -> become(order, served.parts(), "SERVED");
            case OrderStageReached reached -> order.stage = reached.stage();
            case LineVoided voided -> {
                order.openParts.clear();
                line(voided.order(), voided.line()).voided += voided.units();
            }
            case LineComped comped -> {
                order.openParts.clear();
                line(comped.order(), comped.line()).comped += comped.units();
            }
            case BillRequested asked -> order.billRequested = true;
            case PaymentRecorded paid -> {
                order.payments++;
                var amount = paid.payment().amount()
                        - paid.payment().tip()
                        - paid.payment().rounding();
                order.paid += amount;
                var part = paid.payment().part();
                if (part != null) order.openParts.compute(part, (number, open) -> rest(open, amount));
            }
            case BillDivided divided -> {
                order.openParts.clear();
                divided.parts().forEach(part -> order.openParts.put(part.number(), part.total()));
            }
            case BillJoined joined -> order.openParts.clear();
            case OrderSettled settled -> order.settled = true;
            default -> {}
        }
    }

    /** Nothing is left of a part that is paid. */
    private static @Nullable Long rest(@Nullable Long open, long paid) {
        var rest = Objects.requireNonNull(open, "the part is not open") - paid;
        return rest == 0 ? null : rest;
    }

    private void add(TableOrder order, OrderLine added) {
        var line = new Ordered(added, Objects.requireNonNull(prices.get(added.item())));
        order.lines.put(line.id, line);
        var early = order.early.remove(line.id);
        if (early != null) early.forEach(removal -> line.remove(removal.units()));
        Stream.concat(
                        Stream.ofNullable(added.item()),
                        added.parts().stream().map(OrderLine.LinePart::item).filter(Objects::nonNull))
                .filter(leftByOrders::containsKey)
                .forEach(line.counted::add);
        count(line, -line.remaining());
    }

    private void remove(Ordered line, @Nullable Integer units) {
        var before = line.remaining();
        line.remove(units);
        count(line, before - line.remaining());
    }

    private void count(Ordered line, int change) {
        for (var item : line.counted) leftByOrders.merge(item, change, Integer::sum);
    }

    private static void fire(TableOrder order, KitchenTicket ticket) {
        order.tickets.add(ticket.id());
        for (var of : ticket.parts()) part(order, of).ticket = ticket.id();
        become(order, ticket.parts(), "FIRED");
    }

    private static void become(TableOrder order, List<PartOfLine> parts, String status) {
        for (var of : parts) part(order, of).status = status;
    }

    private static Part part(TableOrder order, PartOfLine of) {
        return Objects.requireNonNull(order.lines.get(of.line())).parts.get(of.part());
    }
}
