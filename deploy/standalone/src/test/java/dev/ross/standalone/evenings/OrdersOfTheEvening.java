package dev.ross.standalone.evenings;

import dev.ross.contracts.menu.MenuEvent.MenuItemAdded;
import dev.ross.contracts.menu.MenuItem;
import dev.ross.contracts.menu.MenuItemId;
import dev.ross.contracts.menu.MenuStockEvent.CountdownSet;
import dev.ross.contracts.menu.MenuStockEvent.ItemsOrdered;
import dev.ross.contracts.menu.MenuStockEvent.ItemsReturned;
import dev.ross.contracts.order.OrderBillEvent.BillDivided;
import dev.ross.contracts.order.OrderBillEvent.BillJoined;
import dev.ross.contracts.order.OrderBillEvent.BillRequested;
import dev.ross.contracts.order.OrderBillEvent.DiscountGiven;
import dev.ross.contracts.order.OrderBillEvent.LineComped;
import dev.ross.contracts.order.OrderBillEvent.LineVoided;
import dev.ross.contracts.order.OrderBillEvent.OrderSettled;
import dev.ross.contracts.order.OrderBillEvent.PaymentRecorded;
import dev.ross.contracts.order.OrderBillEvent.PaymentRefunded;
import dev.ross.contracts.order.OrderBillEvent.ReductionWithdrawn;
import dev.ross.contracts.order.OrderEvent;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderKitchenEvent.OrderStageReached;
import dev.ross.contracts.order.OrderKitchenEvent.PartsReady;
import dev.ross.contracts.order.OrderKitchenEvent.PartsRecalled;
import dev.ross.contracts.order.OrderKitchenEvent.PartsServed;
import dev.ross.contracts.order.OrderKitchenEvent.TicketsFired;
import dev.ross.contracts.order.OrderKitchenEvent.VoidAcknowledged;
import dev.ross.contracts.order.OrderLineEvent.LineHeld;
import dev.ross.contracts.order.OrderLineEvent.LineReleased;
import dev.ross.contracts.order.OrderLineEvent.LineRemoved;
import dev.ross.contracts.order.OrderLineEvent.LinesAdded;
import dev.ross.contracts.order.OrderLineEvent.OrderOpened;
import dev.ross.contracts.order.OrderTransferEvent.LinesMovedIn;
import dev.ross.contracts.order.OrderTransferEvent.LinesMovedOut;
import dev.ross.contracts.order.OrderTransferEvent.OrderHandedOver;
import dev.ross.contracts.order.OrderTransferEvent.OrderMerged;
import dev.ross.contracts.order.OrderTransferEvent.OrderMoved;
import dev.ross.contracts.order.line.KitchenTicket;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineNotes;
import dev.ross.contracts.order.line.LineReduction.Discount;
import dev.ross.contracts.order.line.LineReduction.ReductionKind;
import dev.ross.contracts.order.line.OrderLine;
import dev.ross.contracts.order.line.OrderedLine;
import dev.ross.contracts.order.line.PartOfLine;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.SeatingOrderEvent.OrderAttached;
import dev.ross.contracts.seating.SeatingOrderEvent.OrderDetached;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.value.SeatingId;
import dev.ross.standalone.evenings.TableOrder.Ordered;
import dev.ross.standalone.evenings.TableOrder.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An independent fold of the events of orders and of what is counted, as simple as can be. */
final class OrdersOfTheEvening {
    final Map<OrderId, TableOrder> orders = new LinkedHashMap<>();

    /** The open order of each party, as its seating says. */
    final Map<SeatingId, OrderId> open = new HashMap<>();

    final MarksOfTheEvening marks = new MarksOfTheEvening();

    /** How many of each item were ordered, in all orders together. */
    final Map<MenuItemId, Integer> ordered = new HashMap<>();

    /** How many of these were removed or voided. */
    final Map<MenuItemId, Integer> takenOff = new HashMap<>();

    /** What all bills came to. */
    long billed;

    /** The lines that left an order, by their ids in the next one. */
    private final Map<LineId, Ordered> leaving = new HashMap<>();

    private final Map<MenuItemId, MenuItem> menu = new HashMap<>();

    /** Comps and discounts that were taken back. */
    final Set<ReductionId> withdrawn = new HashSet<>();

    /** What is left of each item that is counted, by its own events. */
    final Map<MenuItemId, Integer> left = new HashMap<>();

    /** The same, by what staff counted and what was ordered and removed since. */
    final Map<MenuItemId, Integer> leftByOrders = new HashMap<>();

    TableOrder order(OrderId order) {
        return Objects.requireNonNull(orders.get(order));
    }

    long price(MenuItemId item) {
        return onTheMenu(item).price();
    }

    private MenuItem onTheMenu(MenuItemId item) {
        return Objects.requireNonNull(menu.get(item));
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
        marks.enter(event, orders.values());
        switch (event) {
            case MenuItemAdded added -> menu.put(added.item(), added.as());
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
                        new TableOrder(
                                opened.order(),
                                opened.terms().seating(),
                                opened.terms().server()));
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
                order.bill.open.clear();
                added.lines().forEach(line -> add(order, line));
                added.lines().forEach(line -> note(order, line.id(), added.notes()));
                order.billRequested = false;
            }
            case LineRemoved removed -> {
                var line = order.lines.get(removed.line());
                if (line == null)
                    order.early
                            .computeIfAbsent(removed.line(), id -> new ArrayList<>())
                            .add(removed);
                else {
                    order.bill.open.clear();
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
            case VoidAcknowledged seen -> {}
            case OrderStageReached reached -> order.stage = reached.stage();
            case LineVoided voided -> {
                order.bill.open.clear();
                var line = line(voided.order(), voided.line());
                line.takeOff(voided.units());
                takenOff.merge(line.item, voided.units(), Integer::sum);
            }
            case LineComped comped -> {
                order.bill.open.clear();
                line(comped.order(), comped.line()).comps.put(comped.reduction(), comped.units());
            }
            case DiscountGiven given -> {
                order.bill.open.clear();
                discounts(order, given.line()).put(given.reduction(), given.discount());
            }
            case ReductionWithdrawn back -> {
                order.bill.open.clear();
                withdrawn.add(back.reduction());
                discounts(order, back.line()).remove(back.reduction());
                if (back.line() != null) line(back.order(), back.line()).comps.remove(back.reduction());
            }
            case BillRequested asked -> order.billRequested = true;
            case PaymentRecorded paid -> order.bill.pay(paid.payment());
            case PaymentRefunded refunded -> order.bill.refund(refunded.refund());
            case BillDivided divided -> order.bill.divide(divided);
            case BillJoined joined -> order.bill.open.clear();
            case OrderSettled settled -> {
                order.settled = true;
                billed += settled.total();
            }
            case OrderMoved moved -> order.seating = moved.seating();
            case LinesMovedOut out -> {
                order.bill.open.clear();
                out.moves().forEach(move -> {
                    var line = line(out.order(), move.line());
                    line.moveOut(move.units());
                    leaving.put(move.as(), line);
                });
            }
            case LinesMovedIn in -> {
                order.bill.open.clear();
                in.lines().forEach(line -> arrive(order, line));
                in.lines().forEach(line -> note(order, line.id(), in.notes()));
            }
            case OrderMerged merged -> {
                order.settled = true;
                order.mergedInto = merged.into();
            }
            case OrderHandedOver handed -> order.server = handed.server();
            default -> {}
        }
    }

    /** Of a line, or of the bill. */
    private static Map<ReductionId, Discount> discounts(TableOrder order, @Nullable LineId line) {
        return line == null ? order.bill.discounts : Objects.requireNonNull(order.lines.get(line)).discounts;
    }

    private static void note(TableOrder order, LineId line, @Nullable Personal<LineNotes> notes) {
        var known = Personal.clear(notes);
        if (known == null) return;
        for (var note : known.notes()) if (note.line().equals(line)) order.notes.putIfAbsent(line, note);
    }

    private void add(TableOrder order, OrderLine added) {
        var item = onTheMenu(Objects.requireNonNull(added.item()));
        var line = Ordered.of(added, item.price(), item.taxRate());
        order.lines.put(line.id, line);
        ordered.merge(line.item, line.quantity, Integer::sum);
        var early = order.early.remove(line.id);
        if (early != null) early.forEach(removal -> line.remove(removal.units()));
        Stream.concat(
                        Stream.ofNullable(added.item()),
                        added.parts().stream().map(OrderLine.LinePart::item).filter(Objects::nonNull))
                .filter(leftByOrders::containsKey)
                .forEach(line.counted::add);
        count(line, -line.remaining());
        takenOff.merge(line.item, line.quantity - line.remaining(), Integer::sum);
    }

    /** What it costs, and what is counted, is known from the order that it left; the rest is as the event says. */
    private void arrive(TableOrder order, OrderedLine arrived) {
        var left = Objects.requireNonNull(leaving.remove(arrived.id()), "a line that came from nowhere");
        var line = new Ordered(
                arrived.id(),
                left.item,
                left.price,
                left.rate,
                arrived.line().quantity(),
                arrived.line().parts().stream()
                        .map(part -> new Part(part.course(), part.station()))
                        .toList());
        line.counted.addAll(left.counted);
        line.held = arrived.held();
        for (var reduction : arrived.reductions()) {
            var units = reduction.unitsOf(line.quantity);
            if (reduction.kind() == ReductionKind.COMPED) line.comps.put(reduction.id(), units);
            else if (reduction.discount() != null) line.discounts.put(reduction.id(), reduction.discount());
            else line.removed += units;
        }
        for (int number = 0; number < line.parts.size(); number++) {
            var part = line.parts.get(number);
            var progress = arrived.progress().get(number);
            part.status = progress.status().name();
            part.ticket = progress.ticket();
            if (part.ticket == null) continue;
            part.units = line.quantity;
            order.tickets.add(part.ticket);
        }
        order.lines.put(line.id, line);
    }

    private void remove(Ordered line, @Nullable Integer units) {
        var before = line.remaining();
        line.remove(units);
        count(line, before - line.remaining());
        takenOff.merge(line.item, before - line.remaining(), Integer::sum);
    }

    private void count(Ordered line, int change) {
        for (var item : line.counted) leftByOrders.merge(item, change, Integer::sum);
    }

    private static void fire(TableOrder order, KitchenTicket ticket) {
        order.tickets.add(ticket.id());
        for (var item : ticket.items()) {
            part(order, item.of()).ticket = ticket.id();
            part(order, item.of()).units = item.units();
        }
        become(order, ticket.parts(), "FIRED");
    }

    private static void become(TableOrder order, List<PartOfLine> parts, String status) {
        for (var of : parts) part(order, of).status = status;
    }

    private static Part part(TableOrder order, PartOfLine of) {
        return Objects.requireNonNull(order.lines.get(of.line())).parts.get(of.part());
    }
}
