package dev.ross.standalone.evenings;

import static dev.ross.standalone.evenings.RestaurantOfTheEvening.ID;

import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderTransferCommand;
import dev.ross.contracts.order.OrderTransferCommand.HandOverOrder;
import dev.ross.contracts.order.OrderTransferCommand.LineUnits;
import dev.ross.contracts.order.OrderTransferCommand.MergeOrder;
import dev.ross.contracts.order.OrderTransferCommand.MoveLines;
import dev.ross.contracts.order.OrderTransferCommand.MoveOrder;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.value.StaffId;
import dev.ross.standalone.evenings.EveningModel.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes the commands of steps that give an order, or lines of it, to another party or server. */
record EveningTransfers(EveningModel model) {
    private static final StaffId WAITER = StaffId.of(RestaurantOfTheEvening.WAITER);
    private static final List<StaffId> SERVERS =
            List.of(WAITER, StaffId.of(RestaurantOfTheEvening.MANAGER), StaffId.of("nobody"));

    /**
     * Makes the command of a step.
     *
     * @return absent if the step applies to no order
     */
    @Nullable
    OrderTransferCommand of(EveningStep step, int number) {
        var order = order(step, step.who(), one -> !one.settled && hasWhatItTakes(step, one));
        if (order == null) return null;
        return switch (step.action()) {
            case MOVE_ORDER -> {
                var party = party(step, one -> sits(one) && !model.orders.open.containsKey(one.id));
                yield party == null ? null : new MoveOrder(order.id, party.id, WAITER);
            }
            case MOVE_LINES -> {
                var party = party(step, one -> sits(one) && !one.id.equals(order.seating));
                var lines = lines(step, order);
                yield party == null || lines.isEmpty()
                        ? null
                        : new MoveLines(order.id, party.id, new OrderId(ID, "m" + number), lines, WAITER);
            }
            case MERGE_ORDER -> {
                var into = order(step, step.when(), one -> !one.settled && one != order);
                yield into == null ? null : new MergeOrder(order.id, into.id, "g" + number, WAITER);
            }
            case HAND_OVER -> new HandOverOrder(order.id, SERVERS.get(step.when() % SERVERS.size()), WAITER);
            default -> throw new IllegalArgumentException(step.toString());
        };
    }

    private static boolean hasWhatItTakes(EveningStep step, TableOrder order) {
        return switch (step.action()) {
            case MOVE_LINES -> order.lines.values().stream().anyMatch(line -> line.remaining() > 0);
            case MERGE_ORDER -> !order.bill.isPaidInPart() && order.bill.discounts.isEmpty();
            default -> true;
        };
    }

    private static boolean sits(Party party) {
        return party.status == SeatingStatus.SEATED;
    }

    /** An order, usually one for which the action makes sense. */
    private @Nullable TableOrder order(EveningStep step, int which, Predicate<TableOrder> wanted) {
        return one(
                which,
                model.orders.orders.values().stream()
                        .filter(order -> step.where() == 0 || wanted.test(order))
                        .toList());
    }

    private @Nullable Party party(EveningStep step, Predicate<Party> wanted) {
        return one(
                step.when(),
                model.parties.values().stream()
                        .filter(party -> step.where() == 1 || wanted.test(party))
                        .toList());
    }

    private static <T> @Nullable T one(int which, List<T> all) {
        return all.isEmpty() ? null : all.get(all.size() - 1 - which % all.size());
    }

    /** Up to three lines, all or one or two of each; now and then one that is gone. */
    private static List<LineUnits> lines(EveningStep step, TableOrder order) {
        var some = order.lines.values().stream()
                .filter(line -> step.where() == 2 || line.remaining() > 0)
                .toList();
        var wanted = new ArrayList<LineUnits>();
        for (int number = 0; number < Math.min(some.size(), 1 + step.party() % 3); number++) {
            var line = some.get((step.who() + number) % some.size());
            var units = (step.when() + number) % 3;
            wanted.add(new LineUnits(line.id, units == 0 ? null : units));
        }
        return wanted;
    }
}
