package dev.ross.standalone.evenings;

import dev.ross.contracts.order.payment.OrderPayment.PaymentMethod;
import dev.ross.contracts.till.TillEvent;
import dev.ross.contracts.till.TillEvent.CashMoved;
import dev.ross.contracts.till.TillEvent.DayClosed;
import dev.ross.contracts.till.TillEvent.PaymentEntered;
import dev.ross.contracts.till.TillEvent.ReceiptIssued;
import dev.ross.contracts.till.TillEvent.RefundEntered;
import dev.ross.contracts.till.receipt.ReceiptEvent.ReceiptPrinted;
import dev.ross.contracts.till.receipt.ReceiptId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An independent fold of the events of the till and of the prints of its receipts. */
final class TillOfTheEvening {
    /** The restaurant opens at 17:00, and its guests still pay two hours after it closed at 01:00. */
    private static final int DAYS_BEGIN_AT = 5;

    /** What was counted to each day that is open. */
    final Map<LocalDate, List<TillEvent>> open = new TreeMap<>();

    final List<ReceiptIssued> receipts = new ArrayList<>();
    final Map<ReceiptId, Integer> prints = new HashMap<>();

    int closings;

    @Nullable
    LocalDate closedUntil;

    /** The cash that should be in the drawer. */
    long drawer;

    /** Applies an event; those of others change nothing. */
    void enter(Object event) {
        switch (event) {
            case PaymentEntered entered -> count(entered.day(), entered);
            case RefundEntered entered -> count(entered.day(), entered);
            case CashMoved moved -> count(moved.day(), moved);
            case ReceiptIssued issued -> {
                receipts.add(issued);
                count(issued.day(), issued);
            }
            case DayClosed closed -> {
                open.remove(closed.totals().day());
                closedUntil = closed.totals().day();
                closings = closed.number();
                if (closed.cash() != null) drawer = closed.cash().left();
            }
            case ReceiptPrinted printed -> prints.merge(printed.receipt(), 1, Integer::sum);
            default -> {}
        }
    }

    private void count(LocalDate day, TillEvent entry) {
        open.computeIfAbsent(day, first -> new ArrayList<>()).add(entry);
        drawer += cash(entry);
    }

    /** What an entry puts into the drawer. */
    private static long cash(TillEvent entry) {
        return switch (entry) {
            case PaymentEntered paid ->
                inCash(paid.payment().method(), paid.payment().amount());
            case RefundEntered back -> -inCash(back.method(), back.refund().amount());
            case CashMoved moved -> moved.in();
            default -> 0;
        };
    }

    private static long inCash(PaymentMethod method, long amount) {
        return method == PaymentMethod.CASH ? amount : 0;
    }

    /** The cash that was in the drawer when the oldest open day began. */
    long opening() {
        return drawer
                - open.values().stream()
                        .flatMap(List::stream)
                        .mapToLong(TillOfTheEvening::cash)
                        .sum();
    }

    static LocalDate serviceDay(Instant at) {
        return LocalDateTime.ofInstant(at, RestaurantOfTheEvening.ZONE)
                .minusHours(DAYS_BEGIN_AT)
                .toLocalDate();
    }

    /** The day to which is counted what is entered now: that of the service, or the first that is not closed. */
    LocalDate day(Instant at) {
        var day = serviceDay(at);
        var closed = closedUntil;
        return closed == null || closed.isBefore(day) ? day : closed.plusDays(1);
    }
}
