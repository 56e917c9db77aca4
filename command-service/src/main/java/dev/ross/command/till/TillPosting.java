package dev.ross.command.till;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.till.TillRejection.TOO_MANY_TAX_RATES;

import dev.ross.command.fiscal.FiscalSafeguard;
import dev.ross.contracts.till.TillContent;
import dev.ross.contracts.till.TillEvent;
import dev.ross.contracts.till.TillEvent.DayClosed;
import dev.ross.contracts.till.TillEvent.PaymentEntered;
import dev.ross.contracts.till.TillEvent.ReceiptIssued;
import dev.ross.contracts.till.TillEvent.RefundEntered;
import dev.ross.contracts.till.receipt.ReceiptContent;
import dev.ross.contracts.till.receipt.ReceiptId;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Composes the events of entries into a till, before any of them is stored.
 *
 * @param day to which they are counted
 */
record TillPosting(RestaurantId restaurant, TillContent content, LocalDate day, StaffId by, Instant now) {
    static TillPosting on(LocalDate serviceDay, RestaurantId restaurant, TillContent content, StaffId by, Instant now) {
        return new TillPosting(restaurant, content, content.dayFor(serviceDay), by, now);
    }

    /**
     * The receipts have the next numbers, and are secured by the fiscal unit, if there is one.
     */
    List<TillEvent> of(TillEntries entries, FiscalSafeguard fiscal) {
        var receipts = entries.receipts();
        requireRoomFor(receipts);
        var issued = IntStream.range(0, receipts.size())
                .mapToObj(index -> issued(receipts.get(index), content.receipts() + 1 + index, entries.cause(), fiscal))
                .toList();
        return Stream.of(closing(), paid(entries), refunded(entries), issued.stream())
                .flatMap(events -> events)
                .map(TillEvent.class::cast)
                .toList();
    }

    /** Closes the oldest day, without a count, if one day more would be too many. */
    Stream<DayClosed> closing() {
        if (content.find(day).isPresent() || content.open().size() < TillContent.MOST_OPEN) return Stream.empty();
        var oldest = content.open().getFirst();
        return Stream.of(new DayClosed(restaurant, content.closings() + 1, oldest, null, null, null, now));
    }

    private Stream<PaymentEntered> paid(TillEntries entries) {
        var payment = entries.payment();
        if (payment == null) return Stream.empty();
        return Stream.of(new PaymentEntered(restaurant, day, entries.order(), payment, entries.reference(), by, now));
    }

    private Stream<RefundEntered> refunded(TillEntries entries) {
        var refunded = entries.refund();
        if (refunded == null) return Stream.empty();
        return Stream.of(new RefundEntered(
                restaurant,
                day,
                entries.order(),
                refunded.payment().method(),
                refunded.refund(),
                entries.reference(),
                by,
                now));
    }

    private void requireRoomFor(List<ReceiptContent> receipts) {
        var taxes =
                receipts.stream().flatMap(receipt -> receipt.taxes().stream()).toList();
        require(content.dayOrNone(day).hasRoomFor(taxes), TOO_MANY_TAX_RATES);
    }

    private ReceiptIssued issued(ReceiptContent receipt, long number, String cause, FiscalSafeguard fiscal) {
        var settings = content.settings();
        var id = new ReceiptId(restaurant, number);
        var mark = fiscal.secure(id, receipt, cause, settings.whenFiscalUnitIsAway());
        return new ReceiptIssued(restaurant, day, number, receipt, settings.receipt(), mark, by, now);
    }
}
