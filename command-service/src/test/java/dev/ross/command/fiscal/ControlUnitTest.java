package dev.ross.command.fiscal;

import static dev.ross.command.fiscal.SampleReceipts.RESTAURANT;
import static dev.ross.command.fiscal.SampleReceipts.number;
import static dev.ross.command.fiscal.SampleReceipts.ordered;
import static dev.ross.command.fiscal.SampleReceipts.sale;
import static dev.ross.command.fiscal.SampleReceipts.soups;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.ross.command.fiscal.FiscalAnswer.Secured;
import dev.ross.command.fiscal.FiscalAnswer.Unavailable;
import dev.ross.command.fiscal.FiscalStep.ReceiptDue;
import dev.ross.command.fiscal.FiscalStep.StepUndone;
import dev.ross.contracts.money.BillTotals.TaxTotal;
import dev.ross.contracts.money.Rate;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The strict control unit of the tests reports each fault. */
class ControlUnitTest {
    private final ControlUnitFake unit = new ControlUnitFake();

    @Test
    void registersReceiptsInTheirOrderAndTheSameOneOnce() {
        var first = unit.secure(sale(1, "a", 1));
        assertThat(first).isInstanceOf(Secured.class);
        assertThat(unit.secure(sale(1, "a", 1))).isEqualTo(first);
        assertThat(unit.secure(sale(2, "b", 1))).isNotEqualTo(first);
        unit.secure(ordered("c", 1));
        assertThat(unit.numbers(RESTAURANT)).containsExactly(1L, 2L);
    }

    @Test
    void refusesANumberThatSkipsOrFalls() {
        assertFault(sale(2, "a", 1));
        unit.secure(sale(1, "a", 1));
        unit.secure(sale(2, "b", 1));
        assertFault(sale(4, "c", 1));
        assertFault(sale(1, "c", 1));
    }

    @Test
    void refusesTheNumberOfAnotherReceiptUnlessThatWasUndone() {
        unit.secure(sale(1, "a", 1));
        assertFault(sale(1, "b", 1));
        unit.secure(new StepUndone(sale(1, "a", 1)));
        assertThat(unit.secure(sale(1, "b", 1))).isInstanceOf(Secured.class);
    }

    @Test
    void aNumberThatACrashLeftBehindIsFreeAfterAMinute() {
        unit.secure(sale(1, "a", 1));
        unit.later(Duration.ofMinutes(1));
        unit.secure(sale(1, "b", 1));
        assertThat(unit.replaced()).isEqualTo(1);
        unit.secure(sale(2, "c", 1));
        unit.later(Duration.ofMinutes(1));
        assertFault(sale(1, "d", 1));
    }

    @Test
    void theNewNumberOfAReceiptCounts() {
        unit.secure(sale(1, "a", 1));
        unit.secure(sale(2, "b", 1));
        unit.secure(sale(3, "a", 1));
        assertThat(unit.numbers(RESTAURANT)).containsExactly(2L, 3L);
    }

    @Test
    void refusesTotalsThatDoNotAddUp() {
        var rate = Rate.ofPercent(12);
        assertFault(taxed(new TaxTotal(rate, 100_00, 11_00)));
        assertFault(taxed(new TaxTotal(rate, 101_00, 11_00)));
        assertFault(taxed(new TaxTotal(rate, 50_00, 6_00), new TaxTotal(rate, 50_00, 6_00)));
        assertFault(taxed(new TaxTotal(Rate.ofPercent(25), 100_00, 12_00)));
    }

    @Test
    void whileItIsOffItIsUnavailableAndMissesNumbers() {
        unit.secure(sale(1, "a", 1));
        unit.switchOff(true);
        assertThat(unit.secure(sale(2, "b", 1))).isInstanceOf(Unavailable.class);
        unit.switchOff(false);
        assertThat(unit.secure(sale(3, "c", 1))).isInstanceOf(Secured.class);
        assertFault(sale(5, "d", 1));
    }

    private static ReceiptDue taxed(TaxTotal... taxes) {
        return new ReceiptDue(number(1), soups("a", 1, taxes), "p-a");
    }

    private void assertFault(FiscalStep step) {
        var before = unit.faults().size();
        assertThatIllegalStateException().isThrownBy(() -> unit.secure(step));
        assertThat(unit.faults()).hasSize(before + 1);
    }
}
