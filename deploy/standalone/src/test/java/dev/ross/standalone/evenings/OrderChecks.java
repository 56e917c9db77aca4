package dev.ross.standalone.evenings;

import dev.ross.contracts.order.OrderBillEvent.OrderSettled;
import dev.ross.contracts.order.OrderKitchenEvent.TicketsFired;
import dev.ross.contracts.order.line.KitchenTicket;
import dev.ross.contracts.order.line.KitchenTicket.TicketItem;
import dev.ross.contracts.seating.SeatingCommand.CloseSeating;
import dev.ross.contracts.seating.SeatingCommand.Reinstate;
import dev.ross.contracts.seating.SeatingOrderEvent.OrderAttached;
import dev.ross.contracts.seating.SeatingOrderEvent.OrderDetached;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.value.SeatingId;
import dev.ross.standalone.evenings.EveningModel.Party;
import dev.ross.standalone.evenings.OrdersOfTheEvening.Ordered;
import dev.ross.standalone.evenings.OrdersOfTheEvening.TableOrder;
import java.util.HashSet;
import java.util.Objects;

/** Checks the orders of an evening: each event as it happens, and what they come to after each command. */
record OrderChecks(EveningModel model) {
    /** What the command on a party with an open order is answered. */
    static final String HAS_OPEN_ORDER = "HAS_OPEN_ORDER";

    // At each event

    void before(Object event) {
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

    private void fired(TicketsFired fired) {
        var order = orders().order(fired.order());
        var known = new HashSet<>(order.tickets);
        var parts = new HashSet<>();
        for (var ticket : fired.tickets()) {
            if (!known.add(ticket.id())) broken(Invariant.FIRED_ONCE, "another ticket has this id: " + ticket);
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
        if (order.settled || order.total() != settled.total() || order.paid != settled.total())
            broken(
                    Invariant.SETTLED_ORDERS_ARE_PAID,
                    order.id + " comes to " + order.total() + ", " + order.paid + " are paid: " + settled);
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
            var inParts =
                    order.openParts.values().stream().mapToLong(Long::longValue).sum();
            if (!order.openParts.isEmpty() && inParts != order.total() - order.paid)
                broken(Invariant.SETTLED_ORDERS_ARE_PAID, order.id + " has parts that are not the bill: " + inParts);
            if (order.paid > order.total())
                broken(Invariant.SETTLED_ORDERS_ARE_PAID, order.id + " comes to less than is paid: " + order.paid);
        }
        if (!orders().left.equals(orders().leftByOrders))
            broken(Invariant.STOCK_ADDS_UP, "left are " + orders().left + " instead of " + orders().leftByOrders);
        if (orders().left.values().stream().anyMatch(left -> left < 0))
            broken(Invariant.STOCK_ADDS_UP, "less than nothing is left: " + orders().left);
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
