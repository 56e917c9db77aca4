package dev.ross.command.proof;

import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.money.BillTotals.TaxTotal;
import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.payment.OrderPayment;
import dev.ross.contracts.order.payment.OrderPayment.PaymentMethod;
import dev.ross.contracts.order.payment.PaymentId;
import dev.ross.contracts.till.CashCount;
import dev.ross.contracts.till.OpenService;
import dev.ross.contracts.till.TillCommand.CloseDay;
import dev.ross.contracts.till.TillCommand.MoveCash;
import dev.ross.contracts.till.TillContent;
import dev.ross.contracts.till.TillEvent;
import dev.ross.contracts.till.TillEvent.DayClosed;
import dev.ross.contracts.till.TillEvent.PaymentEntered;
import dev.ross.contracts.till.TillEvent.ReceiptIssued;
import dev.ross.contracts.till.TillSettings.ReceiptText;
import dev.ross.contracts.till.receipt.ReceiptCommand.PrintReceipt;
import dev.ross.contracts.till.receipt.ReceiptContent;
import dev.ross.contracts.till.receipt.ReceiptContent.ReceiptBill;
import dev.ross.contracts.till.receipt.ReceiptContent.ReceiptKind;
import dev.ross.contracts.till.receipt.ReceiptId;
import dev.ross.contracts.value.StaffId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The till of past days, each closed with the payments and receipts of ten parties, and the commands about it. */
record TillGrowth(StockholmRestaurant restaurant) {
    private static final int PARTIES = 10;
    private static final long AMOUNT = 112_00;
    private static final StaffId STAFF = StaffId.of("m");

    String stream() {
        return "till:" + restaurant.id;
    }

    List<TillEvent> past(int days) {
        var events = new ArrayList<TillEvent>();
        for (int ago = days; ago > 0; ago--) {
            var day = StockholmRestaurant.FRIDAY.minusDays(ago);
            var content = TillContent.NONE;
            for (int party = 0; party < PARTIES; party++)
                for (var entry : entries(day, (long) (days - ago) * PARTIES + party + 1)) {
                    events.add(entry);
                    content = content.after(entry);
                }
            events.add(closed(days - ago + 1, day, content));
        }
        return events;
    }

    private List<TillEvent> entries(LocalDate day, long number) {
        var order = new OrderId(restaurant.id, "past" + number);
        var payment = new OrderPayment(PaymentId.of("p"), null, PaymentMethod.CARD, AMOUNT, 0, 0, null);
        var at = StockholmRestaurant.NOON;
        return List.of(
                new PaymentEntered(restaurant.id, day, order, payment, null, STAFF, at),
                new ReceiptIssued(
                        restaurant.id, day, number, receipt(order, payment), ReceiptText.NONE, null, STAFF, at));
    }

    private static ReceiptContent receipt(OrderId order, OrderPayment payment) {
        return new ReceiptContent(
                order,
                null,
                ReceiptKind.SALE,
                Currency.getInstance("SEK"),
                new ReceiptBill(true, List.of(), 0, 0, AMOUNT),
                List.of(new TaxTotal(Rate.ofPercent(12), 100_00, 12_00)),
                List.of(payment),
                STAFF);
    }

    private DayClosed closed(int number, LocalDate day, TillContent content) {
        var cash = new CashCount(0, 0, 0, 0, null);
        var totals = content.find(day).orElseThrow();
        return new DayClosed(restaurant.id, number, totals, cash, OpenService.NONE, STAFF, StockholmRestaurant.NOON);
    }

    MoveCash move() {
        return new MoveCash(restaurant.id, 500_00, "Change fetched", STAFF);
    }

    /** Of today, to which orders and a movement of cash were counted before. */
    Map<String, List<?>> commands() {
        var commands = new LinkedHashMap<String, List<?>>();
        commands.put("print a receipt", List.of(new PrintReceipt(new ReceiptId(restaurant.id, 1), STAFF)));
        commands.put("move cash", List.of(move()));
        commands.put(
                "close a day",
                List.of(new CloseDay(restaurant.id, StockholmRestaurant.FRIDAY, 0, null, "Not known", true, STAFF)));
        return commands;
    }
}
