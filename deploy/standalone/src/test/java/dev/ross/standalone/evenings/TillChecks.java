package dev.ross.standalone.evenings;

import static dev.ross.standalone.evenings.RestaurantOfTheEvening.ID;

import dev.ross.contracts.order.OrderBillEvent.BillDivided;
import dev.ross.contracts.order.OrderBillEvent.OrderSettled;
import dev.ross.contracts.order.OrderBillEvent.PaymentRecorded;
import dev.ross.contracts.order.OrderBillEvent.PaymentRefunded;
import dev.ross.contracts.order.OrderEvent;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.till.TillEvent;
import dev.ross.contracts.till.TillEvent.CashMoved;
import dev.ross.contracts.till.TillEvent.DayClosed;
import dev.ross.contracts.till.TillEvent.PaymentEntered;
import dev.ross.contracts.till.TillEvent.ReceiptIssued;
import dev.ross.contracts.till.TillEvent.RefundEntered;
import dev.ross.contracts.till.receipt.ReceiptEvent.ReceiptPrinted;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks the till of an evening: each event as it happens, and after each command. */
final class TillChecks {
    private final EveningModel model;
    private final ReceiptChecks receipts;

    /** What must be entered next, because an order was just paid or refunded. */
    private @Nullable TillEvent due;

    /** The order whose bill the present command has changed. */
    private @Nullable OrderId charged;

    TillChecks(EveningModel model) {
        this.model = model;
        this.receipts = new ReceiptChecks(model);
    }

    private static void broken(Invariant invariant, String detail) {
        EveningChecks.broken(invariant, detail);
    }

    private TillOfTheEvening till() {
        return model.till;
    }

    // At each event

    void before(Object event) {
        requireNextTo(event);
        switch (event) {
            case PaymentRecorded paid -> {
                charged = paid.order();
                due = new PaymentEntered(
                        ID, till().day(paid.at()), paid.order(), paid.payment(), null, paid.by(), paid.at());
            }
            case PaymentRefunded back -> {
                charged = back.order();
                due = refund(back);
            }
            case BillDivided divided -> charged = divided.order();
            case OrderSettled settled -> charged = settled.order();
            case PaymentEntered entered -> entered(entered, entered.day());
            case RefundEntered entered -> entered(entered, entered.day());
            case CashMoved moved -> requireOpen(moved.day(), moved);
            case ReceiptIssued issued -> issued(issued);
            case DayClosed closed -> closed(closed);
            case ReceiptPrinted printed -> printed(printed);
            default -> {}
        }
    }

    private RefundEntered refund(PaymentRefunded back) {
        var order = model.orders.order(back.order());
        var payment =
                Objects.requireNonNull(order.bill.payments.get(back.refund().payment()), "no such payment");
        if (back.refund().reopens() == order.settled)
            broken(Invariant.SETTLED_ORDERS_ARE_PAID, "a settled order is open again, or another is not: " + back);
        return new RefundEntered(
                ID, till().day(back.at()), order.id, payment.method(), back.refund(), null, back.by(), back.at());
    }

    /** Only what the order itself tells, and the closing of the oldest day, may come in between. */
    private void requireNextTo(Object event) {
        if (due == null || event instanceof TillEvent) return;
        if (!(event instanceof OrderEvent same) || !same.order().equals(charged))
            broken(Invariant.TILL_IS_COMPLETE, due + " is not entered before " + event);
    }

    private void entered(TillEvent entered, LocalDate day) {
        requireOpen(day, entered);
        if (!entered.equals(due)) broken(Invariant.TILL_IS_COMPLETE, entered + " is entered instead of " + due);
        due = null;
    }

    private void requireOpen(LocalDate day, TillEvent entry) {
        if (!day.equals(till().day(entry.at())))
            broken(Invariant.DAYS_ADD_UP, "is counted to another day than " + till().day(entry.at()) + ": " + entry);
    }

    private void issued(ReceiptIssued issued) {
        if (issued.number() != till().receipts.size() + 1)
            broken(
                    Invariant.RECEIPTS_ARE_GAPLESS,
                    issued + " follows " + till().receipts.size() + " receipts");
        if (due != null || !issued.receipt().order().equals(charged))
            broken(Invariant.TILL_IS_COMPLETE, "nothing was paid, refunded or settled: " + issued);
        requireOpen(issued.day(), issued);
        receipts.issued(issued.receipt());
        EveningRun.SEEN.merge(
                "receipt " + issued.receipt().kind() + (issued.receipt().part() == null ? "" : " of a part"),
                1,
                Integer::sum);
    }

    private void closed(DayClosed closed) {
        var day = closed.totals().day();
        var entries = till().open.get(day);
        if (closed.number() != till().closings + 1)
            broken(Invariant.DAYS_ADD_UP, closed + " follows " + till().closings + " closings");
        if (entries == null || !till().open.keySet().iterator().next().equals(day))
            broken(Invariant.DAYS_ADD_UP, "an earlier day is open, or this one is not: " + closed);
        var counted = new DayTally(Objects.requireNonNullElse(entries, List.of())).worded();
        if (!counted.equals(DayTally.worded(closed.totals())))
            broken(Invariant.DAYS_ADD_UP, closed + " instead of " + counted);
        var cash = closed.cash();
        if (cash == null || cash.expected() != till().drawer || cash.opening() != till().opening())
            broken(
                    Invariant.DAYS_ADD_UP,
                    "the drawer had " + till().opening() + " and has " + till().drawer + ": " + closed);
        if (!OpenServiceOfTheEvening.of(model).equals(closed.leftOpen()))
            broken(Invariant.DAYS_ADD_UP, "open are " + OpenServiceOfTheEvening.of(model) + ": " + closed);
    }

    private void printed(ReceiptPrinted printed) {
        if (printed.receipt().number() > till().receipts.size()
                || printed.print() != till().prints.getOrDefault(printed.receipt(), 0) + 1)
            broken(Invariant.PRINTS_ARE_COPIES, "is not the next print of a receipt: " + printed);
    }

    // After each command

    void agree() {
        if (due != null) broken(Invariant.TILL_IS_COMPLETE, "is not entered: " + due);
        due = null;
        charged = null;
        receipts.agree();
    }

    // At the end

    void over() {
        if (!till().open.isEmpty())
            broken(Invariant.NOTHING_REMAINS, "days " + till().open.keySet());
    }
}
