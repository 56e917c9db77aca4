package dev.ross.contracts.till;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.till.TillEvent.CashMoved;
import dev.ross.contracts.till.TillEvent.DayClosed;
import dev.ross.contracts.till.TillEvent.DayReportRequested;
import dev.ross.contracts.till.TillEvent.PaymentEntered;
import dev.ross.contracts.till.TillEvent.ReceiptIssued;
import dev.ross.contracts.till.TillEvent.RefundEntered;
import dev.ross.contracts.till.TillEvent.TillSettingsChanged;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A restaurant's till, folded from its events.
 *
 * @param receipts the number of the last receipt; 0 before the first
 * @param closings the number of the last closing; 0 before the first
 * @param closedUntil the last day that is closed; absent before the first closing
 * @param opening the cash that was in the drawer when the oldest open day began, in minor units
 * @param open the days that have entries and are not closed, the oldest first
 */
public record TillContent(
        TillSettings settings,
        long receipts,
        int closings,
        @Nullable LocalDate closedUntil,
        long opening,
        @AtMost(TillContent.MOST_OPEN) List<DayTotals> open) {
    /** The most days that are open. Before an entry for one day more the oldest is closed, without a count. */
    public static final int MOST_OPEN = 14;

    public static final TillContent NONE = new TillContent(TillSettings.DEFAULT, 0, 0, null, 0, List.of());

    public TillContent {
        open = List.copyOf(open);
    }

    /** The day that is open; empty if nothing was entered on it. */
    public Optional<DayTotals> find(LocalDate day) {
        return open.stream().filter(each -> each.day().equals(day)).findFirst();
    }

    /** The totals of a day, of which it may have none yet. */
    public DayTotals dayOrNone(LocalDate day) {
        return find(day).orElse(DayTotals.none(day));
    }

    /** The day to which is counted what is entered on this service day: the next one, if it is closed. */
    public LocalDate dayFor(LocalDate serviceDay) {
        return closedUntil == null || closedUntil.isBefore(serviceDay) ? serviceDay : closedUntil.plusDays(1);
    }

    /** The cash that the drawer should have now, whichever day it was received on. */
    public long expectedCash() {
        return opening + received(open);
    }

    private static long received(List<DayTotals> days) {
        return days.stream().mapToLong(DayTotals::cashReceived).sum();
    }

    public TillContent after(TillEvent event) {
        return switch (event) {
            case TillSettingsChanged changed ->
                new TillContent(changed.settings(), receipts, closings, closedUntil, opening, open);
            case PaymentEntered entered ->
                with(entered.day(), receipts, day -> day.with(entered.payment(), entered.by()));
            case RefundEntered entered ->
                with(entered.day(), receipts, day -> day.with(entered.method(), entered.refund(), entered.by()));
            case CashMoved moved -> with(moved.day(), receipts, day -> day.withCash(moved.in()));
            case ReceiptIssued issued ->
                with(issued.day(), issued.number(), day -> day.with(issued.number(), issued.receipt()));
            case DayClosed closed -> without(closed);
            case DayReportRequested requested -> this;
        };
    }

    private TillContent with(LocalDate day, long lastReceipt, UnaryOperator<DayTotals> change) {
        var others = open.stream().filter(each -> !each.day().equals(day));
        var changed = change.apply(dayOrNone(day));
        var all = Stream.concat(others, Stream.of(changed))
                .sorted(Comparator.comparing(DayTotals::day))
                .toList();
        return new TillContent(settings, lastReceipt, closings, closedUntil, opening, all);
    }

    private TillContent without(DayClosed closed) {
        var cash = closed.cash();
        var rest = open.stream()
                .filter(day -> !day.day().equals(closed.totals().day()))
                .toList();
        var known = cash == null ? expectedCash() : cash.left();
        return new TillContent(
                settings, receipts, closed.number(), closed.totals().day(), known - received(rest), rest);
    }
}
