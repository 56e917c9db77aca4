package dev.ross.contracts.till;

import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.payment.OrderPayment;
import dev.ross.contracts.order.payment.OrderPayment.PaymentMethod;
import dev.ross.contracts.order.payment.OrderRefund;
import dev.ross.contracts.till.TillSettings.ReceiptText;
import dev.ross.contracts.till.receipt.FiscalMark;
import dev.ross.contracts.till.receipt.ReceiptContent;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Events of a restaurant's till. Payments, refunds and receipts are stored together with the change of their order. The
 * nesting is stored: it never changes.
 */
public sealed interface TillEvent {
    RestaurantId restaurant();

    Instant at();

    @Revision("1")
    record TillSettingsChanged(RestaurantId restaurant, TillSettings settings, StaffId by, Instant at)
            implements TillEvent {}

    /**
     * A payment was received.
     *
     * @param day the service day that it is counted to
     * @param reference by which the payment provider knows it; absent if none took it
     */
    @Revision("1")
    record PaymentEntered(
            RestaurantId restaurant,
            LocalDate day,
            OrderId order,
            OrderPayment payment,
            @Nullable String reference,
            StaffId by,
            Instant at)
            implements TillEvent {}

    /**
     * Something of a payment was given back.
     *
     * @param day the service day that it is counted to
     * @param method by which it had been paid
     * @param reference by which the payment provider knows it; absent if none was asked
     */
    @Revision("1")
    record RefundEntered(
            RestaurantId restaurant,
            LocalDate day,
            OrderId order,
            PaymentMethod method,
            OrderRefund refund,
            @Nullable String reference,
            StaffId by,
            Instant at)
            implements TillEvent {}

    /**
     * Cash was put into the drawer, or taken out of it.
     *
     * @param day the service day that it is counted to
     * @param in in minor units; negative: taken out
     * @param reason from the till's list
     */
    @Revision("1")
    record CashMoved(RestaurantId restaurant, LocalDate day, long in, String reason, StaffId by, Instant at)
            implements TillEvent {}

    /**
     * A receipt was issued.
     *
     * @param day the service day that it is counted to
     * @param number one more than that of the restaurant's receipt before
     * @param fiscal absent: there is no fiscal unit
     */
    @Revision("1")
    record ReceiptIssued(
            RestaurantId restaurant,
            LocalDate day,
            long number,
            ReceiptContent receipt,
            ReceiptText text,
            @Nullable FiscalMark fiscal,
            StaffId by,
            Instant at)
            implements TillEvent {}

    /**
     * A day was closed: nothing more is counted to it.
     *
     * @param number one more than that of the day closed before
     * @param cash absent: the cash was not counted
     * @param leftOpen what was open; absent: that was not known
     * @param by absent: nobody closed it for two weeks
     */
    @Revision("1")
    record DayClosed(
            RestaurantId restaurant,
            int number,
            DayTotals totals,
            @Nullable CashCount cash,
            @Nullable OpenService leftOpen,
            @Nullable StaffId by,
            Instant at)
            implements TillEvent {}

    /**
     * The report of a closed day is to be mailed.
     *
     * @param by the manager to whom
     */
    @Revision("1")
    record DayReportRequested(RestaurantId restaurant, LocalDate day, StaffId by, Instant at) implements TillEvent {}
}
