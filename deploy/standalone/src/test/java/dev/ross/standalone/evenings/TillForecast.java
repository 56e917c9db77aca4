package dev.ross.standalone.evenings;

import dev.ross.contracts.order.OrderBillCommand.RefundPayment;
import dev.ross.contracts.order.payment.OrderPayment.PaymentMethod;
import dev.ross.contracts.till.TillCommand.CloseDay;
import dev.ross.contracts.till.TillCommand.MoveCash;
import dev.ross.contracts.till.receipt.ReceiptCommand.PrintReceipt;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Predicts what a command about the till, a receipt or a refund is answered, from the events before it alone. */
record TillForecast(EveningModel model, Instant now) {
    private static final String OK = "ok";

    /** The answer; absent for other commands. */
    @Nullable
    String of(Object command) {
        return switch (command) {
            case MoveCash move -> OK;
            case PrintReceipt print -> print.receipt().number() <= model.till.receipts.size() ? OK : "UNKNOWN_RECEIPT";
            case CloseDay close -> of(close);
            case RefundPayment refund -> of(refund);
            default -> null;
        };
    }

    private String of(CloseDay close) {
        var till = model.till;
        var open = till.open;
        if (till.closedUntil != null && !close.day().isAfter(till.closedUntil)) return "DAY_CLOSED";
        var isKnown = till.closings > 0 || !open.isEmpty();
        if (isKnown && close.day().isAfter(TillOfTheEvening.serviceDay(now))) return "DAY_NOT_BEGUN";
        if (!open.containsKey(close.day())) return "NOTHING_TO_CLOSE";
        if (!open.keySet().iterator().next().equals(close.day())) return "EARLIER_DAY_OPEN";
        var isOpen = OpenServiceOfTheEvening.of(model);
        if (!close.leaveOpen()
                && !(isOpen.orders().isEmpty() && isOpen.seatings().isEmpty())) return "STILL_OPEN";
        var left = close.left();
        if (left != null && left > close.counted()) return "TOO_MUCH_LEFT";
        if (close.counted() == till.drawer) return OK;
        if (close.reason() == null) return "DIFFERENCE_NEEDS_REASON";
        return "Stolen".equals(close.reason()) ? "UNKNOWN_TILL_REASON" : OK;
    }

    private String of(RefundPayment refund) {
        var bill = model.orders.order(refund.order()).bill;
        var payment = Objects.requireNonNull(bill.payments.get(refund.payment()));
        var amount = payment.amount();
        var settled = TableBill.settled(payment);
        for (var before : bill.refunds) {
            if (!before.payment().equals(payment.id())) continue;
            amount -= before.amount();
            settled -= TableBill.settled(before);
        }
        var wanted = refund.amount() == null ? amount : refund.amount();
        if (amount == 0 && settled == 0 || wanted > amount) return "REFUND_TOO_LARGE";
        var isInCash = payment.method() == PaymentMethod.CASH;
        return isInCash && wanted != amount && wanted % RestaurantOfTheEvening.COIN != 0 ? "NOT_PAYABLE_IN_CASH" : OK;
    }
}
