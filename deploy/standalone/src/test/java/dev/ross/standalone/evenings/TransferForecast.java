package dev.ross.standalone.evenings;

import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderTransferCommand;
import dev.ross.contracts.order.OrderTransferCommand.HandOverOrder;
import dev.ross.contracts.order.OrderTransferCommand.LineUnits;
import dev.ross.contracts.order.OrderTransferCommand.MergeOrder;
import dev.ross.contracts.order.OrderTransferCommand.MoveLines;
import dev.ross.contracts.order.OrderTransferCommand.MoveOrder;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineNotes.LineNote;
import dev.ross.contracts.order.line.TicketId;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.value.SeatingId;
import dev.ross.standalone.evenings.TableOrder.Ordered;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Predicts what a transfer is answered and what all orders are after it, from the command and the orders before it
 * alone.
 */
final class TransferForecast {
    private static final String OK = "ok";
    private static final Set<String> TEAM = Set.of(RestaurantOfTheEvening.MANAGER, RestaurantOfTheEvening.WAITER);

    private final EveningModel model;
    private final OrderTransferCommand command;
    private final Map<OrderId, TableOrder> orders = new LinkedHashMap<>();
    private final Map<SeatingId, OrderId> open;
    private final String answer;

    TransferForecast(EveningModel model, OrderTransferCommand command) {
        this.model = model;
        this.command = command;
        this.open = new HashMap<>(model.orders.open);
        model.orders.orders.forEach((id, order) -> orders.put(id, order.copy()));
        this.answer = decide();
    }

    /** Compares the answer, and the orders by their events, with what was predicted. */
    void check(String given) {
        same("the answer", given, answer);
        same("which orders are open", model.orders.open, open);
        same("which orders there are", model.orders.orders.keySet(), orders.keySet());
        orders.forEach((id, order) -> same("the order", model.orders.order(id).toString(), order.toString()));
    }

    private void same(String what, Object happened, Object predicted) {
        if (!happened.equals(predicted))
            EveningChecks.broken(
                    Invariant.TRANSFERS_ARE_EXACT,
                    command + ": " + what + " is " + happened + " instead of " + predicted);
    }

    private String decide() {
        var order = orders.get(command.order());
        if (order == null) return "UNKNOWN_ORDER";
        if (order.mergedInto != null) return "ORDER_MERGED";
        if (order.settled) return "ORDER_SETTLED";
        return switch (command) {
            case MoveOrder move -> move(order, move.seating());
            case MoveLines move -> move(order, move);
            case MergeOrder merge -> merge(order, merge);
            case HandOverOrder hand -> {
                if (!TEAM.contains(hand.server().toString())) yield "UNKNOWN_SERVER";
                order.server = hand.server();
                yield OK;
            }
        };
    }

    private String move(TableOrder order, SeatingId to) {
        if (order.seating.equals(to)) return OK;
        if (!sits(to)) return "NOT_SEATED";
        if (open.containsKey(to)) return "HAS_OPEN_ORDER";
        open.remove(order.seating);
        open.put(to, order.id);
        order.seating = to;
        return OK;
    }

    private boolean sits(SeatingId seating) {
        return Objects.requireNonNull(model.parties.get(seating)).status == SeatingStatus.SEATED;
    }

    private String move(TableOrder order, MoveLines move) {
        if (!sits(move.seating())) return "NOT_SEATED";
        var known = open.get(move.seating());
        if (order.id.equals(known)) return "SAME_ORDER";
        var refusal = refusal(order, move.lines());
        if (refusal != null) return refusal;
        var to = known == null
                ? new TableOrder(move.opened(), move.seating(), order.server)
                : Objects.requireNonNull(orders.get(known));
        if (!isCovered(order, to, move.lines())) return "LESS_THAN_PAID";
        orders.put(to.id, to);
        open.put(to.seating, to.id);
        carry(order, to, move.lines(), move.opened().local());
        return OK;
    }

    private String merge(TableOrder order, MergeOrder merge) {
        var into = orders.get(merge.into());
        if (into == null) return "UNKNOWN_ORDER";
        if (order.bill.isPaidInPart()) return "HAS_PAYMENTS";
        if (!order.bill.discounts.isEmpty()) return "HAS_BILL_DISCOUNT";
        if (into.mergedInto != null) return "ORDER_MERGED";
        if (into.settled) return "ORDER_SETTLED";
        if (into == order) return "SAME_ORDER";
        var all = order.lines.values().stream()
                .filter(line -> line.remaining() > 0)
                .map(line -> new LineUnits(line.id, null))
                .toList();
        if (!isCovered(order, into, all)) return "LESS_THAN_PAID";
        carry(order, into, all, merge.move());
        order.settled = true;
        order.mergedInto = into.id;
        open.remove(order.seating);
        return OK;
    }

    /** Why these lines do not leave the order; absent if they do. */
    private static @Nullable String refusal(TableOrder order, List<LineUnits> lines) {
        var rest = order.copy();
        for (var each : lines) {
            var line = rest.lines.get(each.line());
            if (line == null) return "UNKNOWN_LINE";
            if (line.remaining() == 0) return line.moved > 0 ? "LINE_MOVED" : "NOT_SO_MANY_LEFT";
            var units = units(line, each);
            if (units > line.remaining()) return "NOT_SO_MANY_LEFT";
            if (units < line.remaining() && line.isCheaper()) return "LINE_IS_CHEAPER";
            line.moveOut(units);
        }
        return null;
    }

    /** Whether both orders come to no less afterwards than is paid of them. */
    private static boolean isCovered(TableOrder from, TableOrder to, List<LineUnits> lines) {
        var rest = from.copy();
        var more = to.copy();
        carry(rest, more, lines, "forecast");
        return rest.isCovered() && more.isCovered();
    }

    private static int units(Ordered line, LineUnits wanted) {
        return wanted.units() == null ? line.remaining() : wanted.units();
    }

    /** Tickets with what is moved are numbered on from those that the other order has had. */
    private static void carry(TableOrder from, TableOrder to, List<LineUnits> lines, String ids) {
        var names = new LinkedHashMap<TicketId, TicketId>();
        var had = to.tickets.size();
        var number = 0;
        for (var each : lines) {
            var line = Objects.requireNonNull(from.lines.get(each.line()));
            var units = units(line, each);
            var as = line.as(new LineId(ids + "-" + ++number), units, ticket -> {
                var next = to.id.local() + "-" + (had + names.size() + 1);
                return names.computeIfAbsent(ticket, first -> new TicketId(next));
            });
            line.moveOut(units);
            to.lines.put(as.id, as);
            var note = from.notes.get(line.id);
            if (note != null) to.notes.put(as.id, new LineNote(as.id, note.note(), note.allergies()));
        }
        to.tickets.addAll(names.values());
    }
}
