package dev.ross.command.fiscal;

import dev.ross.command.fiscal.FiscalAnswer.Secured;
import dev.ross.command.fiscal.FiscalAnswer.Unavailable;
import dev.ross.command.fiscal.FiscalStep.ReceiptDue;
import dev.ross.command.fiscal.FiscalStep.StepUndone;
import dev.ross.contracts.money.BillTotals.TaxTotal;
import dev.ross.contracts.order.payment.OrderPayment;
import dev.ross.contracts.till.receipt.FiscalMark;
import dev.ross.contracts.till.receipt.ReceiptContent;
import dev.ross.contracts.till.receipt.ReceiptContent.ReceiptKind;
import dev.ross.contracts.till.receipt.ReceiptId;
import dev.ross.contracts.till.receipt.ReceiptLine;
import dev.ross.contracts.value.RestaurantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A fiscal unit like the control units of Sweden: it registers receipts, each with the next number of its restaurant, and
 * gives each a code. It keeps the faults for which it refused one.
 */
final class ControlUnitFake implements FiscalUnit {
    /** Longer than any command takes. */
    private static final Duration IN_FLIGHT = Duration.ofMinutes(1);

    private final Map<RestaurantId, TreeMap<Long, Registered>> receipts = new HashMap<>();
    /** Restaurants with receipts of which it was not told. */
    private final Set<RestaurantId> missed = new HashSet<>();

    private final List<String> faults = new ArrayList<>();
    private Duration now = Duration.ZERO;
    private boolean isOff;
    private int replaced;

    private record Registered(ReceiptDue receipt, Duration at, FiscalMark mark) {}

    @Override
    public String name() {
        return "control unit";
    }

    @Override
    public synchronized FiscalAnswer secure(FiscalStep step) {
        if (isOff) {
            missed.add(step.order().restaurant());
            return new Unavailable("switched off");
        }
        try {
            if (step instanceof StepUndone undone && undone.step() instanceof ReceiptDue due) return forget(due);
            return step instanceof ReceiptDue due ? new Secured(register(due)) : new Secured(mark(List.of()));
        } catch (IllegalStateException fault) {
            faults.add(fault.getMessage());
            throw fault;
        }
    }

    private FiscalMark register(ReceiptDue due) {
        requireSums(due.content());
        var registered = receiptsOf(due.receipt().restaurant());
        var same = registered.get(due.receipt().number());
        if (same != null && same.receipt().equals(due)) return same.mark();
        registered.values().removeIf(before -> before.receipt().ids().equals(due.ids()));
        requireNext(due.receipt(), registered);
        var code = Integer.toHexString(due.content().hashCode());
        var mark = mark(List.of("code " + code));
        registered.put(due.receipt().number(), new Registered(due, now, mark));
        missed.remove(due.receipt().restaurant());
        return mark;
    }

    private void requireNext(ReceiptId receipt, TreeMap<Long, Registered> registered) {
        var last = registered.isEmpty() ? 0 : registered.lastKey();
        var other = registered.get(receipt.number());
        if (other != null) {
            if (receipt.number() < last || now.minus(IN_FLIGHT).compareTo(other.at()) < 0)
                throw new IllegalStateException("the number " + receipt.number() + " is that of another receipt");
            replaced++;
        } else if (receipt.number() <= last) throw new IllegalStateException("the numbers do not rise");
        else if (receipt.number() > last + 1 && !missed.contains(receipt.restaurant()))
            throw new IllegalStateException("the number before " + receipt.number() + " is missing");
    }

    private static void requireSums(ReceiptContent content) {
        var paid = content.payments().stream().mapToLong(OrderPayment::settled).sum();
        if (content.kind() == ReceiptKind.SALE && paid != content.total())
            throw new IllegalStateException("what was paid is not the total");
        var rates = content.taxes().stream().map(TaxTotal::rate).distinct().count();
        if (rates < content.taxes().size()) throw new IllegalStateException("a tax rate is there twice");
        for (var tax : content.taxes()) requireTax(tax, content.bill().lines());
        var lines = content.bill().lines();
        if (lines.isEmpty() || content.total() != content.bill().billTotal()) return;
        var charged = lines.stream().mapToLong(ReceiptLine::charged).sum()
                + content.bill().serviceCharge();
        var gross = content.bill().pricesIncludeTax()
                ? content.total()
                : content.taxes().stream().mapToLong(TaxTotal::net).sum();
        if (charged - content.bill().discount() != gross && charged != gross)
            throw new IllegalStateException("the lines do not add up to the total");
    }

    /** Within one minor unit for each line, since tax may be rounded for each. */
    private static void requireTax(TaxTotal tax, List<ReceiptLine> lines) {
        var expected = tax.net() * (double) tax.rate().partsPerMillion() / 1_000_000;
        if (Math.abs(expected - tax.tax()) > 1 + lines.size())
            throw new IllegalStateException("the tax is not that of its rate");
    }

    private FiscalAnswer forget(ReceiptDue due) {
        var registered = receiptsOf(due.receipt().restaurant());
        var last = registered.get(due.receipt().number());
        if (last != null && last.receipt().equals(due))
            registered.remove(due.receipt().number());
        return new Secured(mark(List.of()));
    }

    private TreeMap<Long, Registered> receiptsOf(RestaurantId restaurant) {
        return receipts.computeIfAbsent(restaurant, none -> new TreeMap<>());
    }

    private FiscalMark mark(List<String> lines) {
        return new FiscalMark(name(), true, lines);
    }

    synchronized void switchOff(boolean off) {
        isOff = off;
    }

    synchronized void later(Duration by) {
        now = now.plus(by);
    }

    synchronized List<Long> numbers(RestaurantId restaurant) {
        return List.copyOf(receiptsOf(restaurant).keySet());
    }

    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    /** How often a number was given to another receipt, after a crash. */
    synchronized int replaced() {
        return replaced;
    }
}
