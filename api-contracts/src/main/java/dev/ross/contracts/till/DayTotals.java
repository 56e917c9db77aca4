package dev.ross.contracts.till;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.money.BillTotals.TaxTotal;
import dev.ross.contracts.order.payment.OrderPayment;
import dev.ross.contracts.order.payment.OrderPayment.PaymentMethod;
import dev.ross.contracts.order.payment.OrderRefund;
import dev.ross.contracts.till.receipt.ReceiptContent;
import dev.ross.contracts.value.StaffId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was entered into the till on one service day. Amounts are in minor units of the restaurant's currency.
 *
 * @param methods those that were used, in the order of the enumeration
 * @param taxes of the receipts, one for each rate, the lowest first; less those that refunds gave back
 * @param servers in the order in which they were first entered
 */
public record DayTotals(
        LocalDate day,
        ReceiptTotals receipts,
        @AtMost(3) List<MethodTotals> methods,
        @AtMost(DayTotals.MOST_RATES) List<TaxTotal> taxes,
        @AtMost(DayTotals.MOST_SERVERS + 1) List<ServerTotals> servers,
        CashMovements cash) {
    /** The most tax rates of one day. */
    public static final int MOST_RATES = 100;

    /** The most members of staff that are told apart; what others sell and receive is counted together. */
    public static final int MOST_SERVERS = 200;

    public DayTotals {
        methods = List.copyOf(methods);
        taxes = List.copyOf(taxes);
        servers = List.copyOf(servers);
    }

    static DayTotals none(LocalDate day) {
        return new DayTotals(day, ReceiptTotals.NONE, List.of(), List.of(), List.of(), CashMovements.NONE);
    }

    /** What all receipts come to, less refunds. */
    public long total() {
        return taxes.stream().mapToLong(TaxTotal::gross).sum();
    }

    /** The payments less the refunds, by all methods. */
    public long received() {
        return sum(MethodTotals::remaining);
    }

    /** The tips in it. */
    public long tips() {
        return sum(MethodTotals::tips);
    }

    /** What cash rounding added to it, or took. */
    public long rounding() {
        return sum(MethodTotals::rounding);
    }

    /**
     * What was paid, less what was given back, for orders that have no receipt yet, less what had been paid on earlier
     * days for receipts of this day: negative if that is more. With the receipts, tips and cash rounding it is what was
     * received.
     */
    public long paidWithoutReceipt() {
        return received() - tips() - rounding() - total();
    }

    private long sum(ToLongFunction<MethodTotals> amount) {
        return methods.stream().mapToLong(amount).sum();
    }

    /** What the drawer has more than in the beginning; less, if it is negative. */
    public long cashReceived() {
        return method(PaymentMethod.CASH).remaining() + cash.in() - cash.out();
    }

    /** Whether these tax rates can be told apart as well. */
    public boolean hasRoomFor(List<TaxTotal> more) {
        return Stream.concat(taxes.stream(), more.stream())
                        .map(TaxTotal::rate)
                        .distinct()
                        .count()
                <= MOST_RATES;
    }

    DayTotals with(OrderPayment payment, StaffId by) {
        return with(payment.method(), method -> method.with(payment))
                .with(new ServerTotals(by, 0, payment.amount(), payment.tip()));
    }

    DayTotals with(PaymentMethod method, OrderRefund refund, StaffId by) {
        return with(method, before -> before.with(refund))
                .with(new ServerTotals(by, 0, -refund.amount(), -refund.tip()));
    }

    DayTotals with(long number, ReceiptContent receipt) {
        var sums = taxes;
        for (var tax : receipt.taxes()) sums = with(sums, tax);
        return new DayTotals(day, receipts.with(number), methods, sums, servers, cash)
                .with(new ServerTotals(receipt.server(), receipt.total(), 0, 0));
    }

    DayTotals withCash(long moved) {
        return new DayTotals(day, receipts, methods, taxes, servers, cash.after(moved));
    }

    /** What was paid by one method; nothing if it was not used. */
    public MethodTotals method(PaymentMethod method) {
        return methods.stream()
                .filter(each -> each.method() == method)
                .findFirst()
                .orElse(MethodTotals.none(method));
    }

    private DayTotals with(PaymentMethod method, UnaryOperator<MethodTotals> change) {
        var others = methods.stream().filter(each -> each.method() != method);
        var all = Stream.concat(others, Stream.of(change.apply(method(method))))
                .sorted(Comparator.comparing(MethodTotals::method))
                .toList();
        return new DayTotals(day, receipts, all, taxes, servers, cash);
    }

    private static List<TaxTotal> with(List<TaxTotal> taxes, TaxTotal more) {
        var before = taxes.stream()
                .filter(tax -> tax.rate().equals(more.rate()))
                .findFirst()
                .orElse(new TaxTotal(more.rate(), 0, 0));
        var others = taxes.stream().filter(tax -> !tax.rate().equals(more.rate()));
        return Stream.concat(others, Stream.of(before.plus(more)))
                .sorted(Comparator.comparing(TaxTotal::rate))
                .toList();
    }

    private DayTotals with(ServerTotals more) {
        var all = new ArrayList<>(servers);
        var row = row(more.server());
        if (row < 0 && servers.stream().filter(each -> each.server() != null).count() == MOST_SERVERS)
            return with(new ServerTotals(null, more.sales(), more.received(), more.tips()));
        if (row < 0) all.add(more);
        else all.set(row, all.get(row).plus(more));
        return new DayTotals(day, receipts, methods, taxes, all, cash);
    }

    private int row(@Nullable StaffId server) {
        for (var row = 0; row < servers.size(); row++)
            if (Objects.equals(servers.get(row).server(), server)) return row;
        return -1;
    }

    /**
     * The receipts of a day.
     *
     * @param first the lowest number; absent if there is none
     */
    public record ReceiptTotals(
            int count, @Nullable Long first, @Nullable Long last) {
        static final ReceiptTotals NONE = new ReceiptTotals(0, null, null);

        ReceiptTotals with(long number) {
            return new ReceiptTotals(count + 1, first == null ? number : first, number);
        }
    }

    /** Cash that was put into the drawer and taken out of it beside payments. */
    public record CashMovements(int count, long in, long out) {
        /** The most movements of one day. */
        public static final int MOST = 200;

        static final CashMovements NONE = new CashMovements(0, 0, 0);

        CashMovements after(long moved) {
            return new CashMovements(count + 1, in + Math.max(0, moved), out + Math.max(0, -moved));
        }
    }
}
