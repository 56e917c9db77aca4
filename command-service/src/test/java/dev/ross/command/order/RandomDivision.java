package dev.ross.command.order;

import static dev.ross.command.fixture.DinnerFixture.NOW;
import static dev.ross.command.fixture.DinnerFixture.SERVER;

import dev.ross.command.fixture.DinnerFixture;
import dev.ross.command.order.payment.PaidAmount;
import dev.ross.command.order.payment.RefundComposition;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.money.AmountRounding;
import dev.ross.contracts.money.Apportionment;
import dev.ross.contracts.money.BillTerms;
import dev.ross.contracts.money.BillTerms.ServiceCharge;
import dev.ross.contracts.money.BillTerms.TaxRounding;
import dev.ross.contracts.money.CashRounding;
import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.OrderBillCommand.RecordPayment;
import dev.ross.contracts.order.OrderBillCommand.RefundPayment;
import dev.ross.contracts.order.OrderBillCommand.SplitBill;
import dev.ross.contracts.order.OrderBillEvent.BillJoined;
import dev.ross.contracts.order.OrderBillEvent.DiscountGiven;
import dev.ross.contracts.order.OrderBillEvent.LineComped;
import dev.ross.contracts.order.OrderBillEvent.PaymentRecorded;
import dev.ross.contracts.order.OrderBillEvent.PaymentRefunded;
import dev.ross.contracts.order.OrderBillEvent.ReductionWithdrawn;
import dev.ross.contracts.order.OrderContent;
import dev.ross.contracts.order.OrderEvent;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderLineEvent.LineRemoved;
import dev.ross.contracts.order.OrderLineEvent.LinesAdded;
import dev.ross.contracts.order.OrderLineEvent.OrderOpened;
import dev.ross.contracts.order.OrderTerms;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineReduction;
import dev.ross.contracts.order.line.LineReduction.Discount;
import dev.ross.contracts.order.line.OrderLine;
import dev.ross.contracts.order.line.OrderLine.LinePart;
import dev.ross.contracts.order.line.OrderedLine;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.order.payment.OrderPayment.PaymentMethod;
import dev.ross.contracts.order.payment.PaymentId;
import dev.ross.contracts.order.payment.RefundId;
import dev.ross.contracts.order.payment.SplitRequest;
import dev.ross.contracts.order.payment.SplitRequest.ByAmount;
import dev.ross.contracts.order.payment.SplitRequest.ByLine;
import dev.ross.contracts.order.payment.SplitRequest.BySeat;
import dev.ross.contracts.order.payment.SplitRequest.Evenly;
import dev.ross.contracts.order.payment.SplitRequest.LineShare;
import dev.ross.contracts.order.payment.SplitRequest.LinesOfPart;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A bill of random rules which is changed, split, paid and refunded at random. */
public final class RandomDivision {
    private static final Set<String> EXPECTED = Set.of(
            "LESS_THAN_PAID",
            "NOTHING_TO_SPLIT",
            "WRONG_SPLIT",
            "TOO_FEW_SEATS",
            "OVERPAID",
            "BILL_IS_SPLIT",
            "NOTHING_PAID",
            "NOT_PAYABLE_IN_CASH",
            "REFUND_TOO_LARGE");

    private final Random random;
    private final OrderId order;
    private final CashRounding coins;
    private OrderContent content;
    private int ids;

    public RandomDivision(Random random) {
        var dinner = new DinnerFixture();
        this.random = random;
        this.order = dinner.order;
        this.coins = new CashRounding(one(List.of(1, 5, 100)));
        var terms = new OrderTerms(dinner.seating, null, SERVER, terms(), coins, NOW);
        this.content = OrderContent.NONE.after(new OrderOpened(order, terms, NOW));
        add();
    }

    public OrderId order() {
        return order;
    }

    public OrderContent content() {
        return content;
    }

    private BillTerms terms() {
        var charge = random.nextBoolean()
                ? new ServiceCharge(new Rate(random.nextInt(250_000)), random.nextBoolean() ? null : rate())
                : null;
        return new BillTerms(
                Currency.getInstance("EUR"),
                random.nextBoolean(),
                one(List.of(TaxRounding.values())),
                one(List.of(AmountRounding.values())),
                charge);
    }

    private Rate rate() {
        return new Rate(one(List.of(0, 70_000, 190_000, 88_750)));
    }

    /** Does something, and names it. */
    public String step() {
        try {
            return switch (random.nextInt(12)) {
                case 0 -> add();
                case 1 -> change(reduction());
                case 2 -> change(new LineRemoved(order, line().id(), ReductionId.of(id()), 1, NOW));
                case 3 -> withdraw();
                case 4, 5, 6 -> split();
                case 7 -> join();
                case 8, 9 -> payPart();
                case 10 -> payBill();
                default -> refund();
            };
        } catch (RejectedException refusal) {
            return DivisionHistoriesTest.refused(refusal, EXPECTED);
        }
    }

    private String add() {
        var lines = Stream.generate(this::newLine).limit(1 + random.nextInt(4)).toList();
        return change(new LinesAdded(order, lines, null, false, NOW));
    }

    private OrderLine newLine() {
        var part = new LinePart(null, "Dish", 0, null, List.of(), List.of());
        var seat = random.nextInt(3) == 0 ? null : 1 + random.nextInt(4);
        var price = random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(20_000);
        return new OrderLine(
                LineId.of(id()), null, "Dish", price, rate(), 1 + random.nextInt(3), seat, List.of(part), List.of());
    }

    private OrderEvent reduction() {
        var reduction = ReductionId.of(id());
        var line = line().id();
        if (random.nextInt(3) == 0) return new LineComped(order, line, reduction, 1, "x", null, SERVER, NOW);
        var discount = random.nextBoolean()
                ? new Discount(null, random.nextLong(10_000))
                : new Discount(new Rate(random.nextInt(1_000_000)), null);
        var on = random.nextBoolean() ? line : null;
        return new DiscountGiven(order, on, reduction, discount, "x", null, SERVER, NOW);
    }

    private String withdraw() {
        var ofBill = content.bill().discounts().stream().map(LineReduction::id).toList();
        if (ofBill.isEmpty()) return "nothing";
        return change(new ReductionWithdrawn(order, null, one(ofBill), SERVER, NOW));
    }

    private String change(OrderEvent event) {
        new PaidAmount(content).requireCovered(event);
        content = content.after(event);
        return "CHANGE";
    }

    private String split() {
        var kind = one(List.of("EVEN", "AMOUNT", "SEAT", "LINE"));
        var parts = 2 + random.nextInt(4);
        var how = switch (kind) {
            case "EVEN" -> new Evenly(parts);
            case "AMOUNT" -> byAmount(parts);
            case "SEAT" -> new BySeat();
            default -> byLine(parts);
        };
        new PaymentTransitions(order, content)
                .divided(new SplitBill(order, how, SERVER), NOW)
                .ifPresent(event -> content = content.after(event));
        return kind;
    }

    private SplitRequest byAmount(int parts) {
        var weights = random.longs(parts, 1, 10).boxed().toList();
        return new ByAmount(Apportionment.byWeight(new PaidAmount(content).open(), weights));
    }

    /** Each line is in one part or in several. */
    private SplitRequest byLine(int parts) {
        var shares = new ArrayList<List<LineShare>>();
        for (var part = 0; part < parts; part++) shares.add(new ArrayList<>());
        for (var line : content.lines()) {
            var sure = random.nextInt(parts);
            for (var part = 0; part < parts; part++)
                if (part == sure || random.nextInt(4) == 0 || shares.get(part).isEmpty())
                    shares.get(part).add(new LineShare(line.id(), 1 + random.nextInt(3)));
        }
        return new ByLine(shares.stream().map(LinesOfPart::new).toList());
    }

    private String join() {
        content = content.after(new BillJoined(order, SERVER, NOW));
        return "JOIN";
    }

    private String payPart() {
        var open = content.bill().paying().division().open();
        if (open.isEmpty()) return "nothing";
        var part = one(open);
        pay(part.number(), method(), random.nextBoolean() ? null : some(new PaidAmount(content).openOf(part)));
        return "PART";
    }

    private String payBill() {
        pay(null, method(), random.nextBoolean() ? null : some(new PaidAmount(content).open()));
        return "BILL";
    }

    private long some(long open) {
        return random.nextLong(open + 1) / coins.increment() * coins.increment();
    }

    private PaymentMethod method() {
        return random.nextBoolean() ? PaymentMethod.CASH : PaymentMethod.CARD;
    }

    public void payAllOf(@Nullable Integer part) {
        pay(part, PaymentMethod.CARD, null);
    }

    private void pay(@Nullable Integer part, PaymentMethod method, @Nullable Long amount) {
        if (content.bill().paying().payments().size() >= 150) return;
        var command = new RecordPayment(order, PaymentId.of(id()), part, method, amount, 0, null, SERVER);
        var payment = new PaymentTransitions(order, content).payment(command);
        content = content.after(new PaymentRecorded(order, payment, SERVER, NOW));
    }

    public void settle() {
        content = content.after(new PaymentTransitions(order, content).settled(SERVER, NOW));
    }

    public String refund() {
        var paying = content.bill().paying();
        if (paying.payments().isEmpty()) return "nothing";
        var payment = one(paying.payments());
        var remaining = paying.remaining(payment);
        var amount = random.nextBoolean() ? null : Math.max(1, some(remaining.amount()));
        var command = new RefundPayment(order, RefundId.of(id()), payment.id(), amount, "x", null, SERVER);
        var refund = new RefundComposition(remaining, coins, !content.isSettled()).of(command);
        content = content.after(new PaymentRefunded(order, refund, "x", null, SERVER, NOW));
        return "REFUND";
    }

    private OrderedLine line() {
        return one(content.lines());
    }

    private String id() {
        return "n" + ids++;
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
