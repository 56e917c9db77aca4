package dev.ross.command.proof;

import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.command.order.OfflineMetadata;
import dev.ross.contracts.MetadataKeys;
import dev.ross.contracts.menu.OrderSettings;
import dev.ross.contracts.money.CashRounding;
import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.OrderBillCommand.QuoteOrder;
import dev.ross.contracts.order.OrderBillCommand.RecordPayment;
import dev.ross.contracts.order.OrderBillCommand.RefundPayment;
import dev.ross.contracts.order.OrderBillCommand.SettleOrder;
import dev.ross.contracts.order.OrderBillCommand.SplitBill;
import dev.ross.contracts.order.OrderEvent;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderLineCommand.AddLines;
import dev.ross.contracts.order.OrderLineCommand.FireCourse;
import dev.ross.contracts.order.OrderLineCommand.MarkLineServed;
import dev.ross.contracts.order.OrderLineEvent.LinesAdded;
import dev.ross.contracts.order.OrderLineEvent.OrderOpened;
import dev.ross.contracts.order.OrderTerms;
import dev.ross.contracts.order.OrderTransferCommand.LineUnits;
import dev.ross.contracts.order.OrderTransferCommand.MergeOrder;
import dev.ross.contracts.order.OrderTransferCommand.MoveLines;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineRequest;
import dev.ross.contracts.order.line.LineRequest.OpenItem;
import dev.ross.contracts.order.line.OrderLine;
import dev.ross.contracts.order.line.OrderLine.LinePart;
import dev.ross.contracts.order.offline.OfflineCommand;
import dev.ross.contracts.order.offline.OfflineCommandId;
import dev.ross.contracts.order.offline.OfflineCommandKind;
import dev.ross.contracts.order.payment.OrderPayment.PaymentMethod;
import dev.ross.contracts.order.payment.PaymentId;
import dev.ross.contracts.order.payment.RefundId;
import dev.ross.contracts.order.payment.SplitRequest.Evenly;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingOrderEvent.OrderAttached;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.StaffId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** An order of a short and one of a long evening, and the commands that staff send often. */
record OrderGrowth(StockholmRestaurant restaurant) {
    private static final int SHORT = 10;
    private static final int LONG = 200;
    private static final int AT_ONCE = 10;
    private static final StaffId STAFF = StaffId.of("m");

    /** The events of each stream, by its name. */
    Map<String, List<?>> streams() {
        var streams = new LinkedHashMap<String, List<?>>();
        streams.put("order:" + order(SHORT), ordered(order(SHORT), SHORT, "grill"));
        streams.put("order:" + order(LONG), ordered(order(LONG), LONG, "grill"));
        for (var name : List.of("paid", "from", "into")) {
            streams.put("seating:" + restaurant.seating(name), seated(name));
            streams.put("order:" + order(name), ordered(order(name), SHORT, null));
        }
        streams.put("order:" + order("tablet"), ordered(order("tablet"), SHORT, null));
        return streams;
    }

    /** The commands to send, by what they do; those of one row follow on each other. */
    Map<String, List<?>> commands() {
        var commands = new LinkedHashMap<String, List<?>>();
        for (int lines : List.of(SHORT, LONG)) {
            var order = order(lines);
            var named = "an order of " + lines + " lines";
            var add = new AddLines(order, null, Requester.staff(), List.of(soup()), null);
            commands.put("add a line to " + named, List.of(add));
            commands.put("fire a course of " + named, List.of(new FireCourse(order, 2)));
            commands.put("mark a line served of " + named, List.of(new MarkLineServed(order, line(0), null)));
            commands.put("record a payment of " + named, List.of(payment(order, 100_00L)));
            commands.put("split the bill of " + named, List.of(new SplitBill(order, new Evenly(4), STAFF)));
        }
        commands.putAll(untilSettled(order("paid")));
        commands.putAll(transfers(order("from"), order("into")));
        commands.put("replay ten commands of a tablet on an order of 10 lines", replayed(order("tablet")));
        return commands;
    }

    private static Map<String, List<?>> untilSettled(OrderId order) {
        var named = "an order of 10 lines";
        var commands = new LinkedHashMap<String, List<?>>();
        commands.put(
                "quote a payment of " + named,
                List.of(new QuoteOrder(order, List.of(soup()), null, null, payment(order, null))));
        commands.put("pay all of " + named, List.of(payment(order, null)));
        commands.put("settle " + named, List.of(new SettleOrder(order, STAFF)));
        commands.put(
                "refund a payment of " + named,
                List.of(new RefundPayment(
                        order, RefundId.of("r"), PaymentId.of("p"), 100_00L, "Complaint", null, STAFF)));
        return commands;
    }

    private Map<String, List<?>> transfers(OrderId from, OrderId into) {
        var some = List.of(new LineUnits(line(0), null), new LineUnits(line(1), null));
        var commands = new LinkedHashMap<String, List<?>>();
        commands.put(
                "move two lines to another order",
                List.of(new MoveLines(from, restaurant.seating("into"), order("unused"), some, STAFF)));
        commands.put("merge an order of 8 lines", List.of(new MergeOrder(from, into, "merge", STAFF)));
        return commands;
    }

    /** Each line is marked as served. */
    private static List<?> replayed(OrderId order) {
        return IntStream.range(0, SHORT)
                .mapToObj(index -> {
                    var id = OfflineCommandId.of("tablet-command-" + index);
                    var recorded =
                            new OfflineCommand(id, OfflineCommandKind.SERVED, StockholmRestaurant.NOON, id.value());
                    return new GenericCommandMessage<>(
                            new MarkLineServed(order, line(index), null),
                            MetaData.from(OfflineMetadata.of(recorded)).and(MetadataKeys.ACTOR, STAFF.value()));
                })
                .toList();
    }

    private static RecordPayment payment(OrderId order, @Nullable Long amount) {
        return new RecordPayment(order, PaymentId.of("p"), null, PaymentMethod.CARD, amount, 0, null, STAFF);
    }

    private OrderId order(String name) {
        return new OrderId(restaurant.id, name);
    }

    private OrderId order(int lines) {
        return order("lines" + lines);
    }

    private static LineId line(int index) {
        return LineId.of("line" + index);
    }

    private static LineRequest soup() {
        var soup = new OpenItem("Soup", 95_00, Rate.ofPercent(12), "grill");
        return new LineRequest(LineId.of("more"), soup, 1, 2, null, false);
    }

    private List<OrderEvent> ordered(OrderId order, int lines, @Nullable String station) {
        var now = StockholmRestaurant.NOON;
        var bill = OrderSettings.DEFAULT.terms(Currency.getInstance("SEK"), 2, 0);
        var terms = new OrderTerms(restaurant.seating(order.local()), null, STAFF, bill, CashRounding.NONE, now);
        var events = new ArrayList<OrderEvent>();
        events.add(new OrderOpened(order, terms, now));
        for (int first = 0; first < lines; first += AT_ONCE) {
            var added = IntStream.range(first, first + AT_ONCE)
                    .mapToObj(index -> dish(index, station))
                    .toList();
            events.add(new LinesAdded(order, added, null, false, now));
        }
        return events;
    }

    private static OrderLine dish(int index, @Nullable String station) {
        var part = new LinePart(null, "Dish", 2, station, List.of(), List.of());
        return new OrderLine(line(index), null, "Dish", 185_00, Rate.ofPercent(12), 1, null, List.of(part), List.of());
    }

    /** The party that has the order of the same name open. */
    private List<?> seated(String name) {
        var since = "2026-11-20T12:00";
        return Stream.of(
                        restaurant.asked(name, since, 2, restaurant.two),
                        List.of(restaurant.accepted(name)),
                        restaurant.seated(name, since, restaurant.two),
                        List.of(new OrderAttached(restaurant.seating(name), order(name), StockholmRestaurant.NOON)))
                .flatMap(List::stream)
                .filter(SeatingEvent.class::isInstance)
                .toList();
    }
}
