package dev.ross.standalone.evenings;

import static dev.ross.standalone.evenings.RestaurantOfTheEvening.DRINK;
import static dev.ross.standalone.evenings.RestaurantOfTheEvening.ID;
import static dev.ross.standalone.evenings.RestaurantOfTheEvening.MAIN;
import static dev.ross.standalone.evenings.RestaurantOfTheEvening.STARTER;
import static dev.ross.standalone.evenings.RestaurantOfTheEvening.SUPPER;
import static dev.ross.standalone.evenings.RestaurantOfTheEvening.WATER;

import dev.ross.contracts.menu.Allergen;
import dev.ross.contracts.menu.MenuItemId;
import dev.ross.contracts.menu.MenuStockCommand.CountDown;
import dev.ross.contracts.order.OrderBillCommand.CompLine;
import dev.ross.contracts.order.OrderBillCommand.GiveDiscount;
import dev.ross.contracts.order.OrderBillCommand.JoinBill;
import dev.ross.contracts.order.OrderBillCommand.RecordPayment;
import dev.ross.contracts.order.OrderBillCommand.RefundPayment;
import dev.ross.contracts.order.OrderBillCommand.RequestBill;
import dev.ross.contracts.order.OrderBillCommand.SettleOrder;
import dev.ross.contracts.order.OrderBillCommand.SplitBill;
import dev.ross.contracts.order.OrderBillCommand.VoidLine;
import dev.ross.contracts.order.OrderBillCommand.WithdrawReduction;
import dev.ross.contracts.order.OrderCommand;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderLineCommand.AddLines;
import dev.ross.contracts.order.OrderLineCommand.FireCourse;
import dev.ross.contracts.order.OrderLineCommand.FireLine;
import dev.ross.contracts.order.OrderLineCommand.HoldCourse;
import dev.ross.contracts.order.OrderLineCommand.HoldLine;
import dev.ross.contracts.order.OrderLineCommand.MarkLineReady;
import dev.ross.contracts.order.OrderLineCommand.MarkLineServed;
import dev.ross.contracts.order.OrderLineCommand.MarkTicketReady;
import dev.ross.contracts.order.OrderLineCommand.OpenOrder;
import dev.ross.contracts.order.OrderLineCommand.RecallTicket;
import dev.ross.contracts.order.OrderLineCommand.RemoveLine;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineNotes;
import dev.ross.contracts.order.line.LineNotes.LineNote;
import dev.ross.contracts.order.line.LineRequest;
import dev.ross.contracts.order.line.LineRequest.OnTheMenu;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.order.line.TicketId;
import dev.ross.contracts.order.payment.DividedPart;
import dev.ross.contracts.order.payment.OrderPayment.PaymentMethod;
import dev.ross.contracts.order.payment.PaymentId;
import dev.ross.contracts.order.payment.SplitRequest.ByAmount;
import dev.ross.contracts.order.payment.SplitRequest.Evenly;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.till.TillCommand;
import dev.ross.contracts.till.receipt.ReceiptCommand;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import dev.ross.standalone.evenings.TableOrder.Ordered;
import dev.ross.standalone.evenings.TableOrder.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the commands of steps about orders. All ids come from the number of the step. */
record EveningOrders(OrdersOfTheEvening orders) {
    private static final StaffId WAITER = StaffId.of(RestaurantOfTheEvening.WAITER);
    private static final List<MenuItemId> MENU = List.of(STARTER, MAIN, DRINK, WATER, SUPPER);

    /** The smallest coin. */
    private static final int COIN = RestaurantOfTheEvening.COIN;

    /** Whether a command would act once more if it came again without a key: nothing in it has an id of its own. */
    static boolean needsAKey(Object command) {
        return switch (command) {
            case AddLines add -> false;
            case RemoveLine remove -> false;
            case VoidLine voided -> false;
            case CompLine comp -> false;
            case GiveDiscount discount -> false;
            case WithdrawReduction withdrawal -> false;
            case RecordPayment payment -> false;
            case RefundPayment refund -> false;
            case OrderCommand other -> true;
            case TillCommand till -> true;
            case ReceiptCommand print -> true;
            default -> false;
        };
    }

    OpenOrder open(EveningStep step, int number, SeatingId seating) {
        var byParty = isByParty(step);
        return new OpenOrder(
                new OrderId(ID, "o" + number),
                seating,
                byParty ? Requester.companion() : Requester.staff(),
                byParty ? null : WAITER,
                lines(step, number, step.who() % 4),
                null);
    }

    private static boolean isByParty(EveningStep step) {
        return step.who() % 6 == 5;
    }

    private static List<LineRequest> lines(EveningStep step, int number, int count) {
        return IntStream.range(0, count)
                .mapToObj(line -> line(step, new LineId("l" + number + "-" + line), line))
                .toList();
    }

    private static LineRequest line(EveningStep step, LineId id, int line) {
        var item = MENU.get((step.when() + 2 * line) % MENU.size());
        var what = new OnTheMenu(item, List.of(), List.of());
        return new LineRequest(id, what, 1 + (step.party() + line) % 3, null, null, step.odd() && line == 0);
    }

    /**
     * Makes the command of a step on an order.
     *
     * @return absent if the step applies to none
     */
    @Nullable
    Object of(EveningStep step, int number) {
        if (step.action() == EveningStep.Action.RECOUNT)
            return new CountDown(ID, MENU.get(step.who() % 3), step.when() % 9);
        var order = chosen(step);
        if (order == null) return null;
        var id = order.id;
        return switch (step.action()) {
            case ADD_LINES -> add(step, number, order);
            case REMOVE_LINE -> remove(step, number, order);
            case HOLD -> hold(step, order);
            case FIRE_COURSE -> fire(step, order);
            case MARK_READY -> ready(step, order);
            case RECALL -> {
                var tickets = new ArrayList<>(order.tickets);
                tickets.sort(Comparator.comparing(TicketId::value));
                yield tickets.isEmpty() ? null : new RecallTicket(id, EveningCommands.one(step, tickets));
            }
            case MARK_SERVED -> {
                var line = lineOf(step, order, one -> one.parts.stream().anyMatch(EveningOrders::mayBeBrought));
                yield line == null ? null : new MarkLineServed(id, line.id, step.odd() ? null : step.when() % 2);
            }
            case VOID_LINE -> {
                var line = lineOf(step, order, one -> one.isBegun() && one.remaining() > 0);
                yield line == null ? null : voided(step, number, order, line);
            }
            case COMP_LINE -> {
                var line = lineOf(step, order, one -> one.remaining() > one.comped());
                var reduction = new ReductionId("c" + number);
                yield line == null
                        ? null
                        : new CompLine(id, line.id, reduction, someOrAll(step), "Complaint", null, WAITER);
            }
            case REQUEST_BILL -> step.odd() ? split(step, order) : new RequestBill(id);
            case PAY, REFUND -> pay(step, number, order);
            case SETTLE, PRINT_RECEIPT, WITHDRAW_REDUCTION, GIVE_DISCOUNT -> settleOrPrepare(step, number, order);
            default -> throw new IllegalArgumentException(step.toString());
        };
    }

    private static @Nullable Integer someOrAll(EveningStep step) {
        return step.when() % 2 == 0 ? null : 1;
    }

    /** An order, usually one for which the action makes sense. */
    private @Nullable TableOrder chosen(EveningStep step) {
        if (orders.orders.isEmpty()) return null;
        if (step.where() == 0) return EveningCommands.one(step, orders.orders.values());
        var fitting = orders.orders.values().stream()
                .filter(order -> suits(step, order))
                .toList();
        if (fitting.isEmpty() && step.action() == EveningStep.Action.PAY && step.where() > 3)
            return chosen(step.elsewhere(1));
        return fitting.isEmpty() ? null : EveningCommands.one(step, fitting);
    }

    private static boolean suits(EveningStep step, TableOrder order) {
        return switch (step.action()) {
            case MARK_READY, RECALL, MARK_SERVED -> !order.lines.isEmpty();
            case PAY -> !order.settled && (step.where() < 4 || !order.bill.open.isEmpty());
            default -> !order.settled;
        };
    }

    private static @Nullable Ordered lineOf(EveningStep step, TableOrder order, Predicate<Ordered> wanted) {
        var some = order.lines.values().stream()
                .filter(line -> step.where() == 1 || wanted.test(line))
                .toList();
        return some.isEmpty() ? null : EveningCommands.one(step, some);
    }

    /** Now and then with what the guest asks of the kitchen. */
    private static AddLines add(EveningStep step, int number, TableOrder order) {
        var lines = added(step, number, order);
        var notes = lines.stream()
                .map(line -> new LineNote(line.id(), "without onions", List.of(Allergen.NUTS, Allergen.FISH)))
                .limit(step.party() % 3)
                .toList();
        return new AddLines(
                order.id,
                isByParty(step) ? order.seating : null,
                isByParty(step) ? Requester.companion() : Requester.staff(),
                lines,
                notes.isEmpty() ? null : Personal.of(Subject.visit(order.seating.toString()), new LineNotes(notes)));
    }

    /** Sometimes the first of them is one that was removed before it came. */
    private static List<LineRequest> added(EveningStep step, int number, TableOrder order) {
        var lines = new ArrayList<>(lines(step, number, 1 + step.who() % 3));
        if (step.when() % 3 != 0 && !order.early.isEmpty())
            lines.set(0, line(step, order.early.keySet().iterator().next(), 0));
        return lines;
    }

    private static @Nullable RemoveLine remove(EveningStep step, int number, TableOrder order) {
        var reduction = new ReductionId("x" + number);
        if (step.odd()) return new RemoveLine(order.id, new LineId("early" + number), reduction, someOrAll(step));
        var line = lineOf(step, order, one -> !one.isBegun() && one.remaining() > 0);
        return line == null ? null : new RemoveLine(order.id, line.id, reduction, someOrAll(step));
    }

    private static @Nullable Object hold(EveningStep step, TableOrder order) {
        if (step.odd()) return new HoldCourse(order.id, step.when() % 3);
        var line = lineOf(step, order, Ordered::isToFire);
        return line == null ? null : new HoldLine(order.id, line.id);
    }

    private static Object fire(EveningStep step, TableOrder order) {
        var line = lineOf(step, order, one -> one.held && one.isToFire());
        if (step.odd() && line != null) return new FireLine(order.id, line.id);
        var waiting = order.lines.values().stream()
                .filter(one -> one.isToFire() && !one.held)
                .flatMap(one -> one.parts.stream())
                .filter(part -> part.waits() && part.station != null)
                .mapToInt(part -> part.course)
                .min();
        return new FireCourse(order.id, waiting.orElse(step.when() % 3));
    }

    private static @Nullable Object ready(EveningStep step, TableOrder order) {
        var line = lineOf(step, order, one -> one.parts.stream().anyMatch(part -> part.status.equals("FIRED")));
        if (line == null) return null;
        var ticket = line.parts.getLast().ticket;
        if (step.odd() && ticket != null) return new MarkTicketReady(order.id, ticket);
        return new MarkLineReady(order.id, line.id, step.when() % 3 == 0 ? step.when() % 2 : null);
    }

    private static boolean mayBeBrought(Part part) {
        return part.isInTheKitchen() || part.waits() && part.station == null;
    }

    private static VoidLine voided(EveningStep step, int number, TableOrder order, Ordered line) {
        return new VoidLine(
                order.id,
                line.id,
                new ReductionId("v" + number),
                someOrAll(step),
                "Kitchen error",
                null,
                StaffId.of(RestaurantOfTheEvening.MANAGER),
                step.who() % 5 == 0 ? Requester.staff() : Requester.manager(),
                null);
    }

    /** Settles it, unless the kitchen or the cashier has to come first, who may split it; now and then regardless of that. */
    private static Object settleOrPrepare(EveningStep step, int number, TableOrder order) {
        var waiting = lineOf(step, order, Ordered::isToFire);
        if (step.where() < 2) return settle(order);
        if (waiting != null) return new FireLine(order.id, waiting.id);
        if (order.bill.paid() == order.total()) return settle(order);
        return step.odd() && order.bill.open.isEmpty() ? split(step, order) : payAll(order, "p" + number);
    }

    /** Splits the bill among two to four, or into a little and the rest, or puts it together again. */
    private static OrderCommand split(EveningStep step, TableOrder order) {
        if (step.when() % 8 == 7) return new JoinBill(order.id, WAITER);
        var open = order.total() - order.bill.paid();
        if (step.when() % 4 == 1 && open > 0)
            return new SplitBill(order.id, new ByAmount(List.of(open / 3, open - open / 3)), WAITER);
        return new SplitBill(order.id, new Evenly(2 + step.when() % 3), WAITER);
    }

    /** Pays all that is open, or of one part of a split bill, which may be too little to be paid in cash. */
    private static RecordPayment payAll(TableOrder order, String payment) {
        var part = part(order);
        var method = part == null ? PaymentMethod.CASH : PaymentMethod.CARD;
        return new RecordPayment(order.id, new PaymentId(payment), part, method, null, 0, null, WAITER);
    }

    /** The number of the first part of a split bill that is to be paid; absent if it is not split. */
    private static @Nullable Integer part(TableOrder order) {
        return order.bill.open.values().stream()
                .filter(part -> order.bill.left(part) > 0)
                .map(DividedPart::number)
                .findFirst()
                .orElse(null);
    }

    /** Pays all that is open, or about half of it in coins; of a part, often all of it, if the bill is split. */
    private static OrderCommand pay(EveningStep step, int number, TableOrder order) {
        var part = part(order);
        var open = part == null
                ? order.total() - order.bill.paid()
                : order.bill.left(Objects.requireNonNull(order.bill.open.get(part)));
        if (part == null && step.when() % 4 == 0) return split(step, order);
        var half = open / 2 / COIN * COIN;
        var tip = step.who() % 4 == 0 ? 10L * COIN : 0;
        return new RecordPayment(
                order.id,
                new PaymentId("p" + number),
                part,
                step.odd() ? PaymentMethod.CASH : PaymentMethod.CARD,
                step.when() % 3 != 0 && half > 0 && (part == null || step.odd()) ? half + tip : null,
                tip,
                null,
                WAITER);
    }

    /** Commands with which staff end an order: what waits goes to the kitchen or is taken off, and the rest is paid. */
    List<Object> ending(TableOrder order, boolean fires) {
        var commands = new ArrayList<Object>();
        if (!order.bill.open.isEmpty()) commands.add(new JoinBill(order.id, WAITER));
        for (var line : order.lines.values()) {
            if (!line.isToFire()) continue;
            if (fires || line.isBegun() || !order.bill.payments.isEmpty())
                commands.add(new FireLine(order.id, line.id));
            else commands.add(new RemoveLine(order.id, line.id, new ReductionId("end-" + line.id), null));
        }
        return commands;
    }

    /** The payment of all that is open, if anything is. */
    static @Nullable RecordPayment rest(TableOrder order) {
        if (order.bill.paid() == order.total()) return null;
        return payAll(order, "end");
    }

    static SettleOrder settle(TableOrder order) {
        return new SettleOrder(order.id, WAITER);
    }
}
