package dev.ross.command.order;

import static dev.ross.command.fixture.DinnerFixture.NOW;
import static dev.ross.command.fixture.DinnerFixture.SERVER;
import static dev.ross.command.fixture.DinnerFixture.line;
import static dev.ross.contracts.order.OrderRejection.TOO_MANY_CHANGES;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.DinnerFixture;
import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.OrderBillCommand.RefundPayment;
import dev.ross.contracts.order.OrderBillCommand.SettleOrder;
import dev.ross.contracts.order.OrderBillCommand.SplitBill;
import dev.ross.contracts.order.OrderBillEvent.OrderSettled;
import dev.ross.contracts.order.OrderBillEvent.PaymentRecorded;
import dev.ross.contracts.order.OrderBillEvent.PaymentRefunded;
import dev.ross.contracts.order.OrderKitchenEvent.CourseHeld;
import dev.ross.contracts.order.OrderKitchenEvent.OrderStageReached;
import dev.ross.contracts.order.OrderKitchenEvent.TicketsFired;
import dev.ross.contracts.order.OrderLineCommand.FireLine;
import dev.ross.contracts.order.OrderLineCommand.HoldCourse;
import dev.ross.contracts.order.OrderLineCommand.HoldLine;
import dev.ross.contracts.order.OrderLineCommand.MarkLineReady;
import dev.ross.contracts.order.OrderLineCommand.MarkLineServed;
import dev.ross.contracts.order.OrderLineEvent.LineRemoved;
import dev.ross.contracts.order.OrderLineEvent.LinesAdded;
import dev.ross.contracts.order.OrderLineEvent.OrderOpened;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.OrderLine;
import dev.ross.contracts.order.line.OrderLine.LinePart;
import dev.ross.contracts.order.payment.OrderPayment.PaymentMethod;
import dev.ross.contracts.order.payment.PaymentId;
import dev.ross.contracts.order.payment.RefundId;
import dev.ross.contracts.order.payment.SplitRequest.Evenly;
import dev.ross.contracts.seating.SeatingOrderEvent.OrderAttached;
import dev.ross.contracts.seating.SeatingOrderEvent.OrderDetached;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An order is not changed endlessly, and yet can always be brought to its end. */
class OrderChangeLimitTest {
    private final DinnerFixture dinner = new DinnerFixture();

    @Test
    void nothingIsAddedAfterAsManyChangesAsAreUsual() {
        changed(3_499)
                .when(dinner.add(line("a", 1, dinner.soup)))
                .expect(LinesAdded.class)
                .when(dinner.add(line("b", 1, dinner.soup)))
                .expectRejection(TOO_MANY_CHANGES)
                .when(new HoldCourse(dinner.order, 2))
                .expectRejection(TOO_MANY_CHANGES)
                .when(new HoldLine(dinner.order, LineId.of("steak")))
                .expectRejection(TOO_MANY_CHANGES)
                .when(new MarkLineReady(dinner.order, LineId.of("steak"), null))
                .expectRejection(TOO_MANY_CHANGES)
                .when(new SplitBill(dinner.order, new Evenly(2), SERVER))
                .expectRejection(TOO_MANY_CHANGES);
    }

    @Test
    void itsLinesAreStillFired() {
        changed(3_999)
                .when(new FireLine(dinner.order, LineId.of("steak")))
                .expect(TicketsFired.class, OrderStageReached.class)
                .when(new FireLine(dinner.order, LineId.of("steak")))
                .expectRejection(TOO_MANY_CHANGES);
    }

    @Test
    void itsLinesAreStillTakenOff() {
        changed(3_999)
                .when(dinner.remove("steak", "r1", null))
                .expect(LineRemoved.class)
                .when(new MarkLineServed(dinner.order, LineId.of("tea"), null))
                .expectRejection(TOO_MANY_CHANGES);
    }

    @Test
    void itIsPaidRefundedAndSettledWhateverElseWasDone() {
        var refund = new RefundPayment(
                dinner.order, RefundId.of("g1"), PaymentId.of("p1"), null, "Wrong amount", null, SERVER);
        var fixture = changed(4_900, tea())
                .when(dinner.remove("tea", "r1", null))
                .expectRejection(TOO_MANY_CHANGES)
                .when(dinner.pay("p1", PaymentMethod.CARD, null, 0, null));
        fixture.happened(PaymentRecorded.class);
        fixture.when(refund).happened(PaymentRefunded.class);
        fixture.when(dinner.pay("p2", PaymentMethod.CARD, null, 0, null)).happened(PaymentRecorded.class);
        fixture.when(new SettleOrder(dinner.order, SERVER))
                .expect(OrderSettled.class, OrderStageReached.class, OrderDetached.class);
    }

    /** An order with a tea, which needs no kitchen, and a steak, which waits. */
    private CommandFixture changed(int changes) {
        return changed(changes, tea(), of("steak", "grill"));
    }

    private CommandFixture changed(int changes, OrderLine... lines) {
        var opening = Stream.<Object>of(
                new OrderAttached(dinner.seating, dinner.order, NOW),
                new OrderOpened(dinner.order, dinner.terms(), NOW),
                new LinesAdded(dinner.order, List.of(lines), null, false, NOW));
        var history = new ArrayList<>(opening.toList());
        for (var each = 2; each < changes; each++) history.add(new CourseHeld(dinner.order, 1, NOW));
        return dinner.seated(history.toArray());
    }

    private static OrderLine tea() {
        return of("tea", null);
    }

    private static OrderLine of(String name, @Nullable String station) {
        var part = new LinePart(null, name, 2, station, List.of(), List.of());
        return new OrderLine(LineId.of(name), null, name, 40_00, Rate.ofPercent(12), 1, null, List.of(part), List.of());
    }
}
