package dev.ross.standalone.evenings;

import dev.ross.contracts.menu.MenuItemId;
import dev.ross.contracts.order.OrderBillEvent.OrderSettled;
import dev.ross.contracts.order.OrderEvent;
import dev.ross.contracts.order.OrderKitchenEvent.OrderStageReached;
import dev.ross.contracts.order.OrderKitchenEvent.TicketsFired;
import dev.ross.contracts.order.OrderTransferEvent.LinesMovedOut;
import dev.ross.contracts.order.line.KitchenTicket;
import dev.ross.contracts.order.line.KitchenTicket.TicketItem;
import dev.ross.contracts.order.line.TicketId;
import dev.ross.contracts.seating.SeatingCommand.CloseSeating;
import dev.ross.contracts.seating.SeatingCommand.Reinstate;
import dev.ross.contracts.seating.SeatingOrderEvent.OrderAttached;
import dev.ross.contracts.seating.SeatingOrderEvent.OrderDetached;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.value.SeatingId;
import dev.ross.standalone.evenings.EveningModel.Party;
import dev.ross.standalone.evenings.TableOrder.Ordered;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Objects;

/** Checks the orders of an evening: each event as it happens, and what they come to after each command. */
record OrderChecks(EveningModel model) {
    /** What the command on a party with an open order is answered. */
    static final String HAS_OPEN_ORDER = "HAS_OPEN_ORDER";

    // At each event

    void before(Object event) {
        if (event instanceof OrderEvent ordered) requireNotMerged(ordered);
        switch (event) {
            case OrderAttached attached -> {
                var party = party(attached.seating());
                if (party.status != SeatingStatus.SEATED || orders().open.containsKey(party.id))
                    broken(Invariant.ONE_OPEN_ORDER, party.status + " party gets another: " + attached);
            }
            case OrderDetached detached -> {
                if (!detached.order().equals(orders().open.get(detached.seating())))
                    broken(Invariant.ONE_OPEN_ORDER, "is not open: " + detached);
            }
            case SeatingClosed closed -> requireNone(closed.seating(), closed);
            case SeatingReinstated back -> requireNone(back.seating(), back);
            case TicketsFired fired -> fired(fired);
            case LinesMovedOut out ->
                out.tickets().forEach(ticket -> {
                    if (isKnown(ticket.as()))
                        broken(Invariant.FIRED_ONCE, "another ticket has this id: " + ticket.as());
                });
            case OrderSettled settled -> settled(settled);
            default -> {}
        }
    }

    private OrdersOfTheEvening orders() {
        return model.orders;
    }

    private Party party(SeatingId seating) {
        return Objects.requireNonNull(model.parties.get(seating));
    }

    private static void broken(Invariant invariant, String detail) {
        EveningChecks.broken(invariant, detail);
    }

    private void requireNone(SeatingId seating, Object event) {
        var order = orders().open.get(seating);
        if (order != null) broken(Invariant.ONE_OPEN_ORDER, order + " is open: " + event);
    }

    /** Only its last stage is told after an order was merged. */
    private void requireNotMerged(OrderEvent event) {
        var order = orders().orders.get(event.order());
        if (order != null && order.mergedInto != null && !(event instanceof OrderStageReached))
            broken(Invariant.TRANSFERS_ARE_EXACT, order.mergedInto + " has all of the order: " + event);
    }

    private boolean isKnown(TicketId ticket) {
        return orders().orders.values().stream().anyMatch(order -> order.tickets.contains(ticket));
    }

    private void fired(TicketsFired fired) {
        var order = orders().order(fired.order());
        var ids = new HashSet<>();
        var parts = new HashSet<>();
        for (var ticket : fired.tickets()) {
            if (isKnown(ticket.id()) || !ids.add(ticket.id()))
                broken(Invariant.FIRED_ONCE, "another ticket has this id: " + ticket);
            for (var item : ticket.items()) {
                if (!parts.add(item.of())) broken(Invariant.FIRED_ONCE, "is fired twice: " + item.of());
                fired(order, ticket, item);
            }
        }
    }

    private static void fired(TableOrder order, KitchenTicket ticket, TicketItem item) {
        var line = Objects.requireNonNull(order.lines.get(item.of().line()), "a ticket without a line");
        var part = line.parts.get(item.of().part());
        if (part.ticket != null || !part.waits())
            broken(Invariant.FIRED_ONCE, item.of() + " is on ticket " + part.ticket + ", and on " + ticket.id());
        if (!ticket.station().equals(part.station) || ticket.course() != part.course)
            broken(Invariant.FIRED_ONCE, item.of() + " is on a ticket of another station or course: " + ticket);
        if (item.units() != line.remaining() || item.units() == 0)
            broken(Invariant.FIRED_ONCE, item + " is fired, " + line.remaining() + " remain");
    }

    private void settled(OrderSettled settled) {
        var order = orders().order(settled.order());
        if (order.settled || order.total() != settled.total() || order.bill.paid() != settled.total())
            broken(
                    Invariant.SETTLED_ORDERS_ARE_PAID,
                    order.id + " comes to " + order.total() + ", " + order.bill.paid() + " are paid: " + settled);
        if (order.lines.values().stream().anyMatch(Ordered::isToFire))
            broken(Invariant.SETTLED_ORDERS_ARE_PAID, order.id + " is settled, and the kitchen does not know all");
    }

    // After each command

    void agree() {
        for (var order : orders().orders.values()) {
            var isOpen = order.id.equals(orders().open.get(order.seating));
            if (isOpen == order.settled)
                broken(
                        Invariant.ONE_OPEN_ORDER,
                        order.id
                                + (order.settled ? " is settled, and " : " is not settled, and ")
                                + (isOpen ? "is open" : "is not open"));
            if (order.stage != order.wantedStage())
                broken(
                        Invariant.ORDER_STAGES_ARE_TRUE,
                        order.id + " has reached " + order.stage + " instead of " + order.wantedStage());
            var bill = order.bill;
            var inParts = bill.open.values().stream().mapToLong(bill::left).sum();
            if (!bill.open.isEmpty() && inParts != order.total() - bill.paid())
                broken(Invariant.SETTLED_ORDERS_ARE_PAID, order.id + " has parts that are not the bill: " + inParts);
            if (!order.isCovered())
                broken(Invariant.SETTLED_ORDERS_ARE_PAID, order.id + " comes to less than is paid: " + bill.paid());
            for (var line : order.lines.values())
                if (line.parts.stream()
                        .anyMatch(part -> part.ticket != null && part.units - part.voided != line.remaining()))
                    broken(Invariant.FIRED_ONCE, "on tickets is not what remains of " + line);
        }
        unitsAddUp();
        if (!orders().left.equals(orders().leftByOrders))
            broken(Invariant.STOCK_ADDS_UP, "left are " + orders().left + " instead of " + orders().leftByOrders);
        if (orders().left.values().stream().anyMatch(left -> left < 0))
            broken(Invariant.STOCK_ADDS_UP, "less than nothing is left: " + orders().left);
    }

    private void unitsAddUp() {
        var remain = new HashMap<MenuItemId, Integer>(orders().takenOff);
        for (var order : orders().orders.values())
            for (var line : order.lines.values()) remain.merge(line.item, line.remaining(), Integer::sum);
        if (!remain.equals(orders().ordered))
            broken(Invariant.UNITS_ADD_UP, "remain or were taken off " + remain + " of " + orders().ordered);
    }

    /** At the end, when all orders are settled. */
    void billsAddUp() {
        long charged = 0;
        for (var item : orders().ordered.keySet())
            charged += orders().price(item)
                    * (orders().ordered.get(item) - orders().takenOff.getOrDefault(item, 0));
        for (var order : orders().orders.values()) {
            charged += order.total();
            for (var line : order.lines.values()) charged -= line.price * line.remaining();
        }
        if (charged != orders().billed)
            broken(Invariant.BILLS_ADD_UP, "all bills come to " + orders().billed + " instead of " + charged);
    }

    /** Whether the answer to a command fits the party's open order. */
    void answered(Object command, boolean wasOpen, String answer) {
        if (wasOpen && !answer.equals(HAS_OPEN_ORDER))
            broken(Invariant.ONE_OPEN_ORDER, command + " is answered " + answer);
    }

    /** Whether the command is refused because of the party's open order. */
    boolean mustBeRefused(Object command) {
        var seating = switch (command) {
            case CloseSeating close -> close.seating();
            case Reinstate reinstate -> reinstate.seating();
            default -> null;
        };
        return seating != null && orders().open.containsKey(seating);
    }
}
