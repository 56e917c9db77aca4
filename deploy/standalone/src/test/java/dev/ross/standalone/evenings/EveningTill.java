package dev.ross.standalone.evenings;

import static dev.ross.standalone.evenings.RestaurantOfTheEvening.COIN;
import static dev.ross.standalone.evenings.RestaurantOfTheEvening.ID;

import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.OrderBillCommand.GiveDiscount;
import dev.ross.contracts.order.OrderBillCommand.RefundPayment;
import dev.ross.contracts.order.OrderBillCommand.WithdrawReduction;
import dev.ross.contracts.order.line.LineReduction.Discount;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.order.payment.PaymentId;
import dev.ross.contracts.order.payment.RefundId;
import dev.ross.contracts.till.TillCommand.CloseDay;
import dev.ross.contracts.till.TillCommand.MoveCash;
import dev.ross.contracts.till.receipt.ReceiptCommand.PrintReceipt;
import dev.ross.contracts.till.receipt.ReceiptId;
import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes the commands of steps about what is charged less, given back, printed, and counted in the till. */
record EveningTill(EveningModel model) {
    private static final StaffId WAITER = StaffId.of(RestaurantOfTheEvening.WAITER);
    private static final StaffId MANAGER = StaffId.of(RestaurantOfTheEvening.MANAGER);

    /**
     * Makes the command of a step.
     *
     * @return absent if there is nothing that it applies to
     */
    @Nullable
    Object of(EveningStep step, int number, Instant now) {
        return switch (step.action()) {
            case GIVE_DISCOUNT -> discount(step, number);
            case WITHDRAW_REDUCTION -> withdraw(step);
            case REFUND -> refund(step, number);
            case MOVE_CASH -> move(step);
            case PRINT_RECEIPT -> print(step);
            case CLOSE_DAY -> close(step, now);
            default -> throw new IllegalArgumentException(step.toString());
        };
    }

    private @Nullable TableOrder order(EveningStep step, Predicate<TableOrder> wanted) {
        var some = model.orders.orders.values().stream().filter(wanted).toList();
        return some.isEmpty() ? null : EveningCommands.one(step, some);
    }

    /** Of a line or of the bill; a share, an amount or now and then all of it. */
    private @Nullable GiveDiscount discount(EveningStep step, int number) {
        var order = order(step, one -> step.where() == 0 || !one.settled && one.total() > 0);
        if (order == null) return null;
        var line = order.lines.values().stream()
                .filter(one -> one.remaining() > 0)
                .skip(step.when() % 3)
                .findFirst()
                .map(one -> one.id)
                .orElse(null);
        var discount = switch (step.when() % 4) {
            case 0 -> new Discount(Rate.ofPercent(15), null);
            case 1 -> new Discount(new Rate(333_333), null);
            case 2 -> new Discount(null, 1_234L * step.party());
            default -> new Discount(step.party() == 8 ? Rate.ofPercent(100) : Rate.ofPercent(5), null);
        };
        var reduction = new ReductionId("d" + number);
        return new GiveDiscount(order.id, step.odd() ? line : null, reduction, discount, "Promotion", null, WAITER);
    }

    private @Nullable WithdrawReduction withdraw(EveningStep step) {
        var order = order(
                step,
                one -> step.where() == 0 || !one.settled && !reductions(one).isEmpty());
        if (order == null) return null;
        var all = reductions(order);
        var one = all.isEmpty() ? new ReductionId("none") : EveningCommands.one(step, all);
        return new WithdrawReduction(order.id, one, WAITER);
    }

    private static List<ReductionId> reductions(TableOrder order) {
        var all = new ArrayList<>(order.bill.discounts.keySet());
        for (var line : order.lines.values()) {
            all.addAll(line.comps.keySet());
            all.addAll(line.discounts.keySet());
        }
        return all;
    }

    /** Often of an order that is settled, or of a part that is paid; now and then too much. */
    private @Nullable RefundPayment refund(EveningStep step, int number) {
        var order = order(step, one -> switch (step.where()) {
            case 2, 3 -> one.settled && !one.bill.payments.isEmpty();
            case 4, 5, 6 -> !one.settled && !one.bill.closed.isEmpty();
            default -> !one.bill.payments.isEmpty();
        });
        if (order == null) order = order(step, one -> !one.bill.payments.isEmpty());
        if (order == null) return null;
        var payment = EveningCommands.one(step, order.bill.payments.values());
        var some = step.where() == 0 ? payment.amount() + COIN : payment.amount() * (1 + step.when() % 3) / 4;
        var amount = step.odd() ? some / COIN * COIN : some;
        return refund(order, payment.id(), "f" + number, step.when() % 4 == 0 || amount < 1 ? null : amount);
    }

    /** What guests complain about when all is settled: twice something, and then the rest. */
    List<RefundPayment> complaints(TableOrder order) {
        var refunds = new ArrayList<RefundPayment>();
        for (var payment : order.bill.payments.values()) {
            var some = payment.amount() / 3 / COIN * COIN;
            if (some > 0) refunds.add(refund(order, payment.id(), "some-" + payment.id(), some));
            if (some > 0) refunds.add(refund(order, payment.id(), "more-" + payment.id(), some));
            refunds.add(refund(order, payment.id(), "rest-" + payment.id(), null));
        }
        return refunds;
    }

    private static RefundPayment refund(TableOrder order, PaymentId payment, String id, @Nullable Long amount) {
        return new RefundPayment(order.id, new RefundId(id), payment, amount, "Complaint", null, WAITER);
    }

    private static MoveCash move(EveningStep step) {
        var amount = COIN * (1L + step.when());
        return new MoveCash(ID, step.odd() ? amount : -amount, step.odd() ? "Change fetched" : "To the bank", MANAGER);
    }

    /** Often the last one; now and then one that there is not. */
    private @Nullable PrintReceipt print(EveningStep step) {
        var issued = model.till.receipts.size();
        if (issued == 0 && step.where() != 0) return null;
        var number = step.where() == 0 ? issued + 1 : step.odd() ? issued : 1 + step.when() % issued;
        return new PrintReceipt(new ReceiptId(ID, number), WAITER);
    }

    /** Usually the oldest day that is open; the cash is counted rightly or not. */
    private CloseDay close(EveningStep step, Instant now) {
        var oldest = model.till.open.keySet().stream().findFirst();
        var day = step.where() == 0
                ? TillOfTheEvening.serviceDay(now).plusDays(step.when() % 3 - 1)
                : oldest.orElse(TillOfTheEvening.serviceDay(now));
        var counted = Math.max(0, model.till.drawer + (step.when() % 3 == 0 ? COIN * (step.who() - 6L) : 0));
        return new CloseDay(
                ID,
                day,
                counted,
                step.party() % 2 == 0 ? null : counted / 2 + (step.party() == 11 ? counted : 0),
                step.when() % 4 == 1 ? null : step.when() % 10 == 2 ? "Stolen" : "Wrong change",
                step.odd(),
                MANAGER);
    }

    /** Closes a day at the end, whatever is in the drawer. */
    CloseDay closing(LocalDate day, boolean leaveOpen) {
        return new CloseDay(ID, day, Math.max(0, model.till.drawer), null, "Not known", leaveOpen, MANAGER);
    }
}
