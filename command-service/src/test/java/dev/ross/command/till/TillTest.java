package dev.ross.command.till;

import static dev.ross.command.fixture.DinnerFixture.SERVER;
import static dev.ross.command.fixture.DinnerFixture.openItem;
import static dev.ross.command.fixture.StockholmRestaurant.at;
import static dev.ross.contracts.SystemRejection.TOO_MANY_TODAY;
import static dev.ross.contracts.order.payment.OrderPayment.PaymentMethod.CARD;
import static dev.ross.contracts.order.payment.OrderPayment.PaymentMethod.CASH;
import static dev.ross.contracts.till.TillRejection.DAY_CLOSED;
import static dev.ross.contracts.till.TillRejection.DAY_NOT_BEGUN;
import static dev.ross.contracts.till.TillRejection.DAY_NOT_CLOSED;
import static dev.ross.contracts.till.TillRejection.DIFFERENCE_NEEDS_REASON;
import static dev.ross.contracts.till.TillRejection.EARLIER_DAY_OPEN;
import static dev.ross.contracts.till.TillRejection.NOTHING_TO_CLOSE;
import static dev.ross.contracts.till.TillRejection.OPEN_ORDERS_AWAY;
import static dev.ross.contracts.till.TillRejection.STILL_OPEN;
import static dev.ross.contracts.till.TillRejection.TOO_MANY_MOVEMENTS;
import static dev.ross.contracts.till.TillRejection.TOO_MANY_TAX_RATES;
import static dev.ross.contracts.till.TillRejection.TOO_MUCH_LEFT;
import static dev.ross.contracts.till.TillRejection.UNKNOWN_TILL_REASON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.DinnerFixture;
import dev.ross.contracts.money.BillTotals.TaxTotal;
import dev.ross.contracts.money.CashRounding;
import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.OrderBillCommand.SettleOrder;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderLineCommand.OpenOrder;
import dev.ross.contracts.order.payment.OrderPayment.PaymentMethod;
import dev.ross.contracts.till.CashCount;
import dev.ross.contracts.till.DayTotals;
import dev.ross.contracts.till.DayTotals.CashMovements;
import dev.ross.contracts.till.DayTotals.ReceiptTotals;
import dev.ross.contracts.till.MethodTotals;
import dev.ross.contracts.till.OpenService;
import dev.ross.contracts.till.ServerTotals;
import dev.ross.contracts.till.TillCommand.CloseDay;
import dev.ross.contracts.till.TillCommand.MailDayReport;
import dev.ross.contracts.till.TillCommand.MoveCash;
import dev.ross.contracts.till.TillCommand.SetTillSettings;
import dev.ross.contracts.till.TillEvent.CashMoved;
import dev.ross.contracts.till.TillEvent.DayClosed;
import dev.ross.contracts.till.TillEvent.DayReportRequested;
import dev.ross.contracts.till.TillEvent.PaymentEntered;
import dev.ross.contracts.till.TillEvent.ReceiptIssued;
import dev.ross.contracts.till.TillSettings;
import dev.ross.contracts.till.TillSettings.FiscalUnitPolicy;
import dev.ross.contracts.till.TillSettings.ReceiptText;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is paid is counted to service days, which are closed. The restaurant is open from 17:00 to 01:00. */
class TillTest {
    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");
    private static final LocalDate SATURDAY = FRIDAY.plusDays(1);
    private static final StaffId MANAGER = StaffId.of("maja");

    private final DinnerFixture dinner = new DinnerFixture();

    /** A pie for 100.00, tax of 25 % inside. */
    private CommandFixture ordered(Object... more) {
        return dinner.seated(more).when(dinner.open(openItem("a", "Pie", 100_00, null)));
    }

    private CommandFixture settled(PaymentMethod method) {
        return ordered().when(dinner.pay("p1", method, null, 10_00, null)).when(new SettleOrder(dinner.order, SERVER));
    }

    /** The same once more, by the same party. */
    private void again(CommandFixture fixture, String order) {
        var id = new OrderId(dinner.restaurant.id, order);
        fixture.when(new OpenOrder(
                        id,
                        dinner.seating,
                        Requester.staff(),
                        SERVER,
                        List.of(openItem("a", "Pie", 100_00, null)),
                        null))
                .when(dinner.payFor(id, "p1", CASH))
                .when(new SettleOrder(id, SERVER))
                .expectInTheTill(ReceiptIssued.class);
    }

    @Test
    void aDayIsClosedWithAllThatWasEntered() {
        var fixture = settled(CASH).when(close(FRIDAY, 110_00, null, null));
        var taxes = List.of(new TaxTotal(Rate.ofPercent(25), 80_00, 20_00));
        var methods = List.of(new MethodTotals(CASH, 1, 110_00, 0, 0, 10_00, 0));
        var servers = List.of(new ServerTotals(SERVER, 100_00, 110_00, 10_00));
        var totals = new DayTotals(
                FRIDAY, new ReceiptTotals(1, 1L, 1L), methods, taxes, servers, new CashMovements(0, 0, 0));
        fixture.expectInTheTill(new DayClosed(
                dinner.restaurant.id,
                1,
                totals,
                new CashCount(0, 110_00, 110_00, 0, null),
                OpenService.NONE,
                MANAGER,
                fixture.now()));
    }

    @Test
    void aDayIsClosedOnce() {
        settled(CARD)
                .when(close(FRIDAY, 0, null, null))
                .expectInTheTill(DayClosed.class)
                .when(close(FRIDAY, 0, null, null))
                .expectRejection(DAY_CLOSED)
                .when(close(SATURDAY, 0, null, null))
                .expectRejection(DAY_NOT_BEGUN);
    }

    @Test
    void aDayWithoutEntriesIsNotClosed() {
        ordered().when(close(FRIDAY, 0, null, null)).expectRejection(NOTHING_TO_CLOSE);
    }

    /** After midnight too; what comes after the closing is counted to the next day. */
    @Test
    void moneyIsCountedToTheServiceDay() {
        var fixture = settled(CARD).at(at("2026-11-21T02:30"));
        again(fixture, "o2");
        assertThat(fixture.happened(ReceiptIssued.class).day()).isEqualTo(FRIDAY);
        fixture.when(close(FRIDAY, 100_00, null, null)).expectInTheTill(DayClosed.class);
        again(fixture, "o3");
        assertThat(fixture.happened(ReceiptIssued.class).day()).isEqualTo(SATURDAY);
        assertThat(fixture.happened(ReceiptIssued.class).number()).isEqualTo(3);
        fixture.when(close(SATURDAY, 100_00, null, null)).expectRejection(DAY_NOT_BEGUN);
    }

    @Test
    void anEarlierDayIsClosedFirst() {
        var fixture = settled(CASH).at(at("2026-11-21T18:00"));
        again(fixture, "o2");
        fixture.when(close(SATURDAY, 210_00, null, null))
                .expectRejection(EARLIER_DAY_OPEN)
                .expectMore("day", "2026-11-20")
                .when(close(FRIDAY, 210_00, null, null))
                .expectInTheTill(DayClosed.class);
        assertThat(fixture.happened(DayClosed.class).cash()).isEqualTo(new CashCount(0, 210_00, 210_00, 0, null));
    }

    /** The cash of the next evening is in the drawer already when the first one is counted. */
    @Test
    void whatStaysInTheDrawerIsExpectedOnTheNextDay() {
        var fixture = settled(CASH).at(at("2026-11-21T18:00"));
        again(fixture, "o2");
        fixture.when(close(FRIDAY, 210_00, 150_00L, null)).at(at("2026-11-21T19:00"));
        again(fixture, "o3");
        fixture.when(close(SATURDAY, 250_00, 50_00L, null));
        assertThat(fixture.happened(DayClosed.class).cash())
                .isEqualTo(new CashCount(50_00, 250_00, 250_00, 50_00, null));
    }

    @Test
    void aDifferenceHasAReason() {
        settled(CASH)
                .when(close(FRIDAY, 100_00, null, null))
                .expectRejection(DIFFERENCE_NEEDS_REASON)
                .expectMore(Map.of("expected", 110_00L, "difference", -10_00L))
                .when(close(FRIDAY, 100_00, null, "Bad luck"))
                .expectRejection(UNKNOWN_TILL_REASON)
                .when(close(FRIDAY, 100_00, 100_01L, "Wrong change"))
                .expectRejection(TOO_MUCH_LEFT)
                .when(close(FRIDAY, 100_00, null, "Wrong change"))
                .expectInTheTill(DayClosed.class);
    }

    @Test
    void whatIsOpenIsNamedFirst() {
        var open = new OpenService(List.of(dinner.order), List.of(dinner.seating));
        var fixture = settled(CASH)
                .whileOpen(open)
                .when(close(FRIDAY, 110_00, null, null))
                .expectRejection(STILL_OPEN)
                .expectMore(Map.of(
                        "orders", List.of(dinner.order.toString()), "seatings", List.of(dinner.seating.toString())))
                .when(new CloseDay(dinner.restaurant.id, FRIDAY, 110_00, null, null, true, MANAGER));
        assertThat(fixture.happened(DayClosed.class).leftOpen()).isEqualTo(open);
    }

    @Test
    void aDayIsClosedWithoutKnowingWhatIsOpenOnlyIfThatIsLeftOpen() {
        var fixture = settled(CASH)
                .whileOpen(null)
                .when(close(FRIDAY, 110_00, null, null))
                .expectRejection(OPEN_ORDERS_AWAY)
                .when(new CloseDay(dinner.restaurant.id, FRIDAY, 110_00, null, null, true, MANAGER));
        assertThat(fixture.happened(DayClosed.class).leftOpen()).isNull();
    }

    @Test
    void cashThatIsPutInOrTakenOutIsExpected() {
        settled(CASH)
                .when(new MoveCash(dinner.restaurant.id, 500_00, "Change fetched", SERVER))
                .expectInTheTill(CashMoved.class)
                .when(new MoveCash(dinner.restaurant.id, -120_00, "Purchase", SERVER))
                .when(new MoveCash(dinner.restaurant.id, -120_00, "Beer", SERVER))
                .expectRejection(UNKNOWN_TILL_REASON)
                .when(close(FRIDAY, 490_00, null, null))
                .expectInTheTill(DayClosed.class);
    }

    @Test
    void cashIsMovedSoOften() {
        var fixture = ordered();
        for (var move = 0; move < CashMovements.MOST; move++)
            fixture.when(new MoveCash(dinner.restaurant.id, 1, "Purchase", SERVER));
        fixture.when(new MoveCash(dinner.restaurant.id, 1, "Purchase", SERVER)).expectRejection(TOO_MANY_MOVEMENTS);
    }

    /** Two weeks in which nobody closes a day. */
    @Test
    void aDayThatNobodyClosesIsClosedWithoutACount() {
        var fixture = ordered();
        for (var day = 0; day < 14; day++)
            moveCashAt(fixture, at("2026-11-20T18:00").plusSeconds(86_400L * day));
        fixture.expectInTheTill(CashMoved.class);
        moveCashAt(fixture, at("2026-12-04T18:00"));
        fixture.expectInTheTill(DayClosed.class, CashMoved.class);
        var closed = fixture.happened(DayClosed.class);
        assertThat(closed.totals().day()).isEqualTo(FRIDAY);
        assertThat(closed.cash()).isNull();
        assertThat(closed.by()).isNull();
        fixture.when(close(SATURDAY, 15_00, null, null));
        assertThat(fixture.happened(DayClosed.class).cash()).isEqualTo(new CashCount(1_00, 15_00, 15_00, 1_00, null));
    }

    private void moveCashAt(CommandFixture fixture, Instant now) {
        fixture.at(now).when(new MoveCash(dinner.restaurant.id, 1_00, "Purchase", SERVER));
    }

    @Test
    void receiptsSayWhatTheSettingsSayThen() {
        var text = new ReceiptText(List.of("Org.nr 556000-0000"), List.of("Thank you"));
        var usual = TillSettings.DEFAULT;
        var settings = new TillSettings(text, FiscalUnitPolicy.CONTINUE, List.of("X"), usual.movementReasons());
        var fixture = ordered()
                .when(new SetTillSettings(dinner.restaurant.id, settings, MANAGER))
                .when(dinner.pay("p1", CARD, null, 0, null))
                .when(new SettleOrder(dinner.order, SERVER));
        assertThat(fixture.happened(ReceiptIssued.class).text()).isEqualTo(text);
    }

    /** They set paragraphs apart. */
    @Test
    void blankLinesAreKeptBetweenOthersOnly() {
        var heading = List.of("", "Storgatan 1", " ", "Tel. 1", "", "");
        assertThat(new ReceiptText(heading, List.of("", " ")))
                .isEqualTo(new ReceiptText(List.of("Storgatan 1", " ", "Tel. 1"), List.of()));
    }

    /** As those of orders. */
    @Test
    void aReasonIsOnItsListOnce() {
        var reasons = List.of("Stolen", "Not known", "Stolen");
        var settings = new TillSettings(ReceiptText.NONE, FiscalUnitPolicy.REFUSE, reasons, reasons);
        assertThat(settings.differenceReasons()).containsExactly("Stolen", "Not known");
        assertThat(settings.movementReasons()).containsExactly("Stolen", "Not known");
    }

    /** Nothing of a payment is stored if its receipt cannot be issued. */
    @Test
    void aDayHasItsLimitOfTaxRates() {
        var first = IntStream.range(0, 60)
                .mapToObj(rate -> DinnerFixture.taxedItem("l" + rate, rate))
                .toList();
        var more = IntStream.range(60, 101)
                .mapToObj(rate -> DinnerFixture.taxedItem("l" + rate, rate))
                .toList();
        var other = new OrderId(dinner.restaurant.id, "o2");
        dinner.seated()
                .when(new OpenOrder(dinner.order, dinner.seating, Requester.staff(), SERVER, first, null))
                .when(dinner.pay("p1", CARD, null, 0, null))
                .when(new SettleOrder(dinner.order, SERVER))
                .when(new OpenOrder(other, dinner.seating, Requester.staff(), SERVER, more, null))
                .when(dinner.payFor(other, "p1", CARD))
                .when(new SettleOrder(other, SERVER))
                .expectRejection(TOO_MANY_TAX_RATES);
    }

    @Test
    void aPaymentIsEnteredOnceForEachRequest() {
        ordered(dinner.settings(new CashRounding(100), 1))
                .when(dinner.pay("p1", CASH, null, 0, 200_00L))
                .expectInTheTill(PaymentEntered.class)
                .when(dinner.pay("p1", CASH, null, 0, 200_00L))
                .expectNothing();
    }

    @Test
    void theReportOfAClosedDayIsMailedSoOftenADay() {
        var mail = new MailDayReport(dinner.restaurant.id, FRIDAY, MANAGER);
        var fixture = settled(CASH).when(mail).expectRejection(DAY_NOT_CLOSED).when(close(FRIDAY, 110_00, null, null));
        for (var times = 0; times < 20; times++) fixture.when(mail).expectInTheTill(DayReportRequested.class);
        fixture.when(mail).expectRejection(TOO_MANY_TODAY).expectMore("opensAt", "2026-11-21T00:00:00Z");
        fixture.when(new MailDayReport(dinner.restaurant.id, FRIDAY.plusDays(1), MANAGER))
                .expectRejection(DAY_NOT_CLOSED);
    }

    private CloseDay close(LocalDate day, long counted, @Nullable Long left, @Nullable String reason) {
        return new CloseDay(dinner.restaurant.id, day, counted, left, reason, false, MANAGER);
    }
}
