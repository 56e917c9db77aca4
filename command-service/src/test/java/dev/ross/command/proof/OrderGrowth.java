package dev.ross.command.proof;

import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.menu.OrderSettings;
import dev.ross.contracts.money.CashRounding;
import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.OrderBillCommand.RecordPayment;
import dev.ross.contracts.order.OrderBillCommand.SplitBill;
import dev.ross.contracts.order.OrderEvent;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderLineCommand.AddLines;
import dev.ross.contracts.order.OrderLineCommand.FireCourse;
import dev.ross.contracts.order.OrderLineCommand.MarkLineServed;
import dev.ross.contracts.order.OrderLineEvent.LinesAdded;
import dev.ross.contracts.order.OrderLineEvent.OrderOpened;
import dev.ross.contracts.order.OrderTerms;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineRequest;
import dev.ross.contracts.order.line.LineRequest.OpenItem;
import dev.ross.contracts.order.line.OrderLine;
import dev.ross.contracts.order.line.OrderLine.LinePart;
import dev.ross.contracts.order.payment.OrderPayment.PaymentMethod;
import dev.ross.contracts.order.payment.PaymentId;
import dev.ross.contracts.order.payment.SplitRequest.Evenly;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.StaffId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** An order of a short and one of a long evening, and the commands that staff send often. */
record OrderGrowth(StockholmRestaurant restaurant) {
    private static final int SHORT = 10;
    private static final int LONG = 200;
    private static final int AT_ONCE = 10;
    private static final StaffId STAFF = StaffId.of("m");

    Map<String, List<OrderEvent>> streams() {
        return Map.of("order:" + order(SHORT), ordered(SHORT), "order:" + order(LONG), ordered(LONG));
    }

    Map<String, Object> commands() {
        var commands = new LinkedHashMap<String, Object>();
        for (int lines : List.of(SHORT, LONG)) {
            var order = order(lines);
            var named = "an order of " + lines + " lines";
            commands.put("add a line to " + named, new AddLines(order, null, Requester.staff(), List.of(soup()), null));
            commands.put("fire a course of " + named, new FireCourse(order, 2));
            commands.put("mark a line served of " + named, new MarkLineServed(order, line(0), null));
            commands.put(
                    "record a payment of " + named,
                    new RecordPayment(order, PaymentId.of("p"), null, PaymentMethod.CARD, 100_00L, 0, null, STAFF));
            commands.put("split the bill of " + named, new SplitBill(order, new Evenly(4), STAFF));
        }
        return commands;
    }

    private OrderId order(int lines) {
        return new OrderId(restaurant.id, "lines" + lines);
    }

    private static LineId line(int index) {
        return LineId.of("line" + index);
    }

    private static LineRequest soup() {
        var soup = new OpenItem("Soup", 95_00, Rate.ofPercent(12), "grill");
        return new LineRequest(LineId.of("more"), soup, 1, 2, null, false);
    }

    private List<OrderEvent> ordered(int lines) {
        var order = order(lines);
        var now = StockholmRestaurant.NOON;
        var bill = OrderSettings.DEFAULT.terms(Currency.getInstance("SEK"), 2, 0);
        var terms = new OrderTerms(restaurant.seating("o" + lines), null, STAFF, bill, CashRounding.NONE, now);
        var events = new ArrayList<OrderEvent>();
        events.add(new OrderOpened(order, terms, now));
        for (int first = 0; first < lines; first += AT_ONCE) {
            var added = IntStream.range(first, first + AT_ONCE)
                    .mapToObj(OrderGrowth::dish)
                    .toList();
            events.add(new LinesAdded(order, added, null, false, now));
        }
        return events;
    }

    private static OrderLine dish(int index) {
        var part = new LinePart(null, "Dish", 2, "grill", List.of(), List.of());
        return new OrderLine(line(index), null, "Dish", 185_00, Rate.ofPercent(12), 1, null, List.of(part), List.of());
    }
}
