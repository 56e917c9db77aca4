package dev.ross.command.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.order.payment.PaidAmount;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.money.BillTotals.TaxTotal;
import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.OrderContent;
import dev.ross.contracts.order.payment.DividedPart;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random histories of bills that are changed, split, paid and refunded: the parts are always the bill. */
class DivisionHistoriesTest {
    private static final int HISTORIES = 400;
    private static final int STEPS = 60;

    @Test
    void thePartsAreTheBillWhateverHappens() {
        var seed = Long.getLong("ross.seed", System.nanoTime());
        var seen = new HashSet<String>();
        for (var history = 0; history < HISTORIES; history++) {
            var bill = new RandomDivision(new Random(seed + history));
            var numbers = new HashSet<Integer>();
            var closed = new HashMap<Integer, DividedPart>();
            for (var step = 0; step < STEPS; step++) {
                var how = "-Dross.seed=%d, step %d: ".formatted(seed + history, step);
                var before = bill.content();
                var done = bill.step();
                seen.add(done);
                checkAmounts(bill.content(), how + done);
                checkNumbers(before, bill.content(), numbers, how + done);
                checkFrozen(bill.content(), closed, how + done);
            }
            pay(bill, "-Dross.seed=%d, at the end".formatted(seed + history));
        }
        assertThat(seen)
                .contains("EVEN", "AMOUNT", "SEAT", "LINE", "JOIN", "PART", "BILL", "REFUND", "CHANGE", "refused");
    }

    private static void checkAmounts(OrderContent content, String how) {
        var amount = new PaidAmount(content);
        var division = content.bill().paying().division();
        var rest = amount.restBeside(division.closed());
        assertThat(rest.isCovered()).as(how).isTrue();
        assertThat(amount.open()).as(how).isNotNegative();
        for (var part : division.closed())
            assertThat(content.bill().paying().paidOf(part)).as(how).isEqualTo(part.total());
        for (var part : division.open()) {
            assertThat(part.taxes()).as(how).allMatch(tax -> tax.net() >= 0 && tax.tax() >= 0);
            assertThat(amount.openOf(part)).as(how).isNotNegative();
        }
        if (division.open().isEmpty()) return;
        assertThat(byRate(Stream.concat(division.open().stream(), division.closed().stream())))
                .as(how)
                .isEqualTo(byRate(
                        Stream.of(new DividedPart(0, null, amount.totals().taxes(), List.of()))));
    }

    private static Map<Rate, TaxTotal> byRate(Stream<DividedPart> parts) {
        var rows = new HashMap<Rate, TaxTotal>();
        parts.flatMap(part -> part.taxes().stream()).forEach(tax -> rows.merge(tax.rate(), tax, TaxTotal::plus));
        return rows;
    }

    private static void checkNumbers(OrderContent before, OrderContent after, Set<Integer> used, String how) {
        var old = numbers(before);
        for (var number : numbers(after))
            assertThat(old.contains(number) || used.add(number)).as(how).isTrue();
    }

    private static List<Integer> numbers(OrderContent content) {
        var division = content.bill().paying().division();
        return Stream.concat(division.open().stream(), division.closed().stream())
                .map(DividedPart::number)
                .toList();
    }

    /** A part that is closed stays as it is. */
    private static void checkFrozen(OrderContent content, Map<Integer, DividedPart> closed, String how) {
        for (var part : content.bill().paying().division().closed())
            assertThat(closed.computeIfAbsent(part.number(), first -> part))
                    .as(how)
                    .isEqualTo(part);
    }

    private static void pay(RandomDivision bill, String how) {
        for (var part : bill.content().bill().paying().division().open())
            if (new PaidAmount(bill.content()).openOf(part) > 0) bill.payAllOf(part.number());
        if (new PaidAmount(bill.content()).open() > 0) bill.payAllOf(null);
        assertThat(new PaidAmount(bill.content()).open()).as(how).isZero();
        checkAmounts(bill.content(), how);
    }

    /** What a step is called that was refused. */
    static String refused(RejectedException refusal, Set<String> allowed) {
        assertThat(allowed).contains(refusal.details().code());
        return "refused";
    }
}
