package dev.ross.command.fiscal;

import dev.ross.command.fiscal.FiscalAnswer.Secured;
import dev.ross.command.fiscal.FiscalAnswer.Unavailable;
import dev.ross.command.fiscal.FiscalStep.FiscalLine;
import dev.ross.command.fiscal.FiscalStep.LinesOrdered;
import dev.ross.command.fiscal.FiscalStep.LinesTransferred;
import dev.ross.command.fiscal.FiscalStep.OrderEmptied;
import dev.ross.command.fiscal.FiscalStep.ReceiptDue;
import dev.ross.command.fiscal.FiscalStep.StepUndone;
import dev.ross.command.fiscal.FiscalStep.UnitsTakenOff;
import dev.ross.command.fiscal.FiscalStep.WholeOrderMoved;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.till.receipt.FiscalMark;
import dev.ross.contracts.till.receipt.ReceiptContent.ReceiptKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A fiscal unit like the technical security system of Germany: each step is a transaction, and a receipt is secured only
 * if all of its lines were. What it was not told since it was switched off, it learns from the receipt, and says so. It
 * keeps the faults for which it refused a step, since the caller carries on without it.
 */
final class StepSecurityFake implements FiscalUnit {
    private final SecuredOrders orders = new SecuredOrders();
    private final Map<String, Presented> presented = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private boolean isOff;
    private long transactions;
    private long signatures;
    private int repeats;
    private int undone;

    private record Presented(FiscalStep step, FiscalMark mark) {}

    @Override
    public String name() {
        return "step security";
    }

    @Override
    public synchronized FiscalAnswer secure(FiscalStep step) {
        if (isOff) {
            orders.miss(step);
            return new Unavailable("switched off");
        }
        try {
            return new Secured(step instanceof StepUndone back ? undo(back) : once(step));
        } catch (IllegalStateException fault) {
            faults.add(fault.getMessage());
            throw fault;
        }
    }

    private FiscalMark once(FiscalStep step) {
        var before = presented.get(step.ids().getFirst());
        if (before != null && before.step().equals(step)) {
            repeats++;
            return before.mark();
        }
        return remembered(step, signed(secured(step)));
    }

    /** What else the receipt has to say. */
    private List<String> secured(FiscalStep step) {
        switch (step) {
            case LinesOrdered ordered -> orders.add(ordered.order(), ordered.lines());
            case UnitsTakenOff taken -> orders.takeOff(taken);
            case LinesTransferred transferred -> orders.transfer(transferred);
            case WholeOrderMoved moved -> orders.seat(moved);
            case OrderEmptied emptied -> orders.requireEmpty(emptied.order());
            case ReceiptDue due -> {
                return lateLines(due);
            }
            case StepUndone back -> throw new IllegalStateException("not a step");
        }
        return List.of();
    }

    private List<String> lateLines(ReceiptDue due) {
        if (due.content().kind() != ReceiptKind.SALE) return List.of();
        var late = new ArrayList<String>();
        for (var line : due.content().bill().lines())
            if (!orders.isSecured(due.order(), line)) {
                orders.learn(due.order(), line);
                late.add("late " + line.line());
            }
        return late;
    }

    private FiscalMark signed(List<String> more) {
        var lines = new ArrayList<>(List.of("transaction " + ++transactions, "signature " + (signatures += 2)));
        lines.addAll(more.subList(0, Math.min(more.size(), FiscalMark.MOST_LINES - lines.size())));
        return new FiscalMark(name(), true, lines);
    }

    private FiscalMark remembered(FiscalStep step, FiscalMark mark) {
        for (var id : step.ids()) presented.put(id, new Presented(step, mark));
        return mark;
    }

    private FiscalMark undo(StepUndone back) {
        undone++;
        back.ids().forEach(presented::remove);
        orders.undo(back.step());
        return signed(List.of());
    }

    synchronized void switchOff(boolean off) {
        isOff = off;
    }

    /** What it has of each line of the order that is left, by its id. */
    synchronized Map<String, Integer> left(OrderId order) {
        return orders.left(order);
    }

    synchronized String seatingOf(OrderId order) {
        return orders.seatingOf(order);
    }

    synchronized FiscalLine line(OrderId order, String id) {
        return orders.line(order, id);
    }

    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    synchronized long transactions() {
        return transactions;
    }

    synchronized int repeats() {
        return repeats;
    }

    synchronized int undone() {
        return undone;
    }
}
