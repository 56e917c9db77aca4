package dev.ross.query.till.day;

import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.payment.OrderPayment;
import dev.ross.contracts.order.payment.OrderPayment.CashHandling;
import dev.ross.contracts.order.payment.OrderPayment.PaymentMethod;
import dev.ross.contracts.order.payment.PaymentId;
import dev.ross.contracts.till.CashCount;
import dev.ross.contracts.till.OpenService;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.PaperFiles;
import dev.ross.query.fixture.TillScenes;
import dev.ross.query.platform.paper.RestaurantHeader;
import dev.ross.query.platform.staff.StaffNames;
import dev.ross.query.till.day.ClosedDays.ClosedDay;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the report of a closed day looks like on paper. */
class DayReportPaperTest {
    private static final LocalDate DAY = LocalDate.parse("2030-06-01");
    private static final TillScenes TILL = TillScenes.at("trekok");
    private static final OrderId ORDER = new OrderId(RestaurantId.of("trekok"), "aB3xK9");
    /** Mia's is erased. */
    private static final StaffNames NAMES = new StaffNames(Map.of(StaffId.of("ann"), "Ann Berg"));

    private static final RestaurantHeader TRE_KOK =
            new RestaurantHeader("Tre Kök", null, EventScenes.ZONE, Currency.getInstance("SEK"));

    @Test
    void aDayThatWasCounted() throws IOException {
        var card = new OrderPayment(PaymentId.of("p2"), null, PaymentMethod.CARD, 52_000, 2_000, 0, null);
        var totals = TillScenes.totals(
                DAY,
                TILL.entered(DAY, ORDER, 20_000),
                TILL.issued(17, DAY, TILL.sale(ORDER, null)),
                TILL.entered(DAY, ORDER, card),
                TILL.refundEntered(DAY, ORDER, 5_000),
                TILL.issued(18, DAY, TILL.refund(ORDER, null, 5_000)),
                TILL.moved(DAY, 10_000),
                TILL.moved(DAY, -2_500));
        var closed = TILL.closed(12, totals);
        PaperFiles.requireSame(
                "z-report",
                ClosedDayView.of(new ClosedDay(closed, TRE_KOK), NAMES).onPaper());
    }

    /** What was paid in cash, and rounded, on this day; the cash of the next one is in the drawer already. */
    @Test
    void aDayWithAReceiptOfWhatHadBeenPaidBefore() throws IOException {
        var cash = new OrderPayment(
                PaymentId.of("p2"), null, PaymentMethod.CASH, 8_000, 0, 40, new CashHandling(8_000, 0));
        var totals =
                TillScenes.totals(DAY, TILL.entered(DAY, ORDER, cash), TILL.issued(17, DAY, TILL.sale(ORDER, null)));
        var count = new CashCount(200_000, 213_000, 213_000, 200_000, null);
        var closed = TILL.closed(12, totals, count, OpenService.NONE);
        PaperFiles.requireSame(
                "z-report-paid-before",
                ClosedDayView.of(new ClosedDay(closed, TRE_KOK), NAMES).onPaper());
    }

    @Test
    void aDayWithSomethingLeftOpen() throws IOException {
        var totals = TillScenes.totals(DAY, TILL.moved(DAY, 10_000));
        var leftOpen = new OpenService(List.of(ORDER), List.of(new SeatingId(ORDER.restaurant(), "s1")));
        var closed = TILL.closed(14, totals, null, leftOpen);
        PaperFiles.requireSame(
                "z-report-left-open",
                ClosedDayView.of(new ClosedDay(closed, TRE_KOK), NAMES).onPaper());
    }

    @Test
    void aDayThatNobodyClosed() throws IOException {
        var totals = TillScenes.totals(DAY, TILL.moved(DAY, 10_000));
        var closed = TILL.closed(13, totals, null, null);
        PaperFiles.requireSame(
                "z-report-uncounted",
                ClosedDayView.of(new ClosedDay(closed, TRE_KOK), NAMES).onPaper());
    }
}
