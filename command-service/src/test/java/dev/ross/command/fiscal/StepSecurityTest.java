package dev.ross.command.fiscal;

import static dev.ross.command.fiscal.SampleReceipts.ORDER;
import static dev.ross.command.fiscal.SampleReceipts.RESTAURANT;
import static dev.ross.command.fiscal.SampleReceipts.ordered;
import static dev.ross.command.fiscal.SampleReceipts.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.ross.command.fiscal.FiscalAnswer.Secured;
import dev.ross.command.fiscal.FiscalAnswer.Unavailable;
import dev.ross.command.fiscal.FiscalStep.FiscalLine;
import dev.ross.command.fiscal.FiscalStep.LinesTransferred;
import dev.ross.command.fiscal.FiscalStep.OrderEmptied;
import dev.ross.command.fiscal.FiscalStep.StepUndone;
import dev.ross.command.fiscal.FiscalStep.TransferredLine;
import dev.ross.command.fiscal.FiscalStep.UnitsTakenOff;
import dev.ross.command.fiscal.FiscalStep.WholeOrderMoved;
import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.value.SeatingId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The strict step security of the tests reports each fault. */
class StepSecurityTest {
    private static final OrderId OTHER = new OrderId(RESTAURANT, "o2");

    private final StepSecurityFake unit = new StepSecurityFake();

    @Test
    void securesAReceiptOfSecuredLinesAndItsCountersHaveNoGaps() {
        assertThat(secured(ordered("a", 3))).containsExactly("transaction 1", "signature 2");
        secured(takenOff("r1", 1));
        assertThat(secured(sale(1, "a", 2))).containsExactly("transaction 3", "signature 6");
    }

    @Test
    void theSameStepIsOneTransaction() {
        assertThat(secured(ordered("a", 3))).isEqualTo(secured(ordered("a", 3)));
        secured(takenOff("r1", 1));
        secured(takenOff("r1", 1));
        assertThat(secured(sale(1, "a", 2))).isEqualTo(secured(sale(1, "a", 2)));
        assertThat(unit.transactions()).isEqualTo(3);
        assertThat(unit.repeats()).isEqualTo(3);
        assertThat(secured(sale(2, "a", 2))).startsWith("transaction 4");
    }

    @Test
    void refusesAReceiptWithALineThatWasNotSecured() {
        assertFault(sale(1, "a", 1));
        secured(ordered("b", 1));
        assertFault(sale(1, "a", 1));
    }

    @Test
    void refusesAnotherQuantityThanWasSecured() {
        secured(ordered("a", 2));
        assertFault(sale(1, "a", 1));
        secured(takenOff("r1", 1));
        assertFault(sale(1, "a", 2));
        secured(takenOff("r2", null));
        assertFault(sale(1, "a", 1));
    }

    @Test
    void refusesLinesThatWentToAnotherOrderAndTransfersOfWhatIsNotThere() {
        secured(ordered("a", 2));
        secured(transfer("a", 2));
        assertFault(sale(1, "a", 2));
        assertFault(transfer("a", 1));
        assertFault(transfer("z", 1));
        assertThat(unit.left(OTHER)).containsEntry("m-a-2", 2);
    }

    @Test
    void refusesToEmptyAnOrderWithLinesAndToMoveOneFromWhereItIsNot() {
        secured(ordered("a", 1));
        assertFault(new OrderEmptied(ORDER, OTHER));
        secured(moved("s1", "s2", 1));
        assertFault(moved("s1", "s3", 2));
    }

    @Test
    void whatIsUndoneWasNeverSecured() {
        secured(ordered("a", 1));
        secured(new StepUndone(ordered("a", 1)));
        assertFault(sale(1, "a", 1));
        secured(ordered("b", 2));
        secured(takenOff("b", "r1", 1));
        secured(new StepUndone(takenOff("b", "r1", 1)));
        secured(sale(1, "b", 2));
    }

    @Test
    void whatWasOrderedWhileItWasOffIsLateOnTheReceipt() {
        unit.switchOff(true);
        assertThat(unit.secure(ordered("a", 2))).isInstanceOf(Unavailable.class);
        assertThat(unit.secure(sale(1, "a", 2))).isInstanceOf(Unavailable.class);
        unit.switchOff(false);
        assertThat(secured(sale(2, "a", 2))).contains("late a");
        assertThat(unit.left(ORDER)).containsEntry("a", 2);
    }

    private List<String> secured(FiscalStep step) {
        return ((Secured) unit.secure(step)).mark().lines();
    }

    private static UnitsTakenOff takenOff(String reduction, @Nullable Integer units) {
        return takenOff("a", reduction, units);
    }

    private static UnitsTakenOff takenOff(String line, String reduction, @Nullable Integer units) {
        return new UnitsTakenOff(ORDER, LineId.of(line), ReductionId.of(reduction), units, null);
    }

    private static LinesTransferred transfer(String line, int units) {
        var as = new FiscalLine(LineId.of("m-" + line + "-" + units), "Soup", units, 112_00, Rate.ofPercent(12));
        return new LinesTransferred(
                ORDER, OTHER, List.of(new TransferredLine(LineId.of(line), ReductionId.of("m-" + units), as)));
    }

    private static WholeOrderMoved moved(String from, String to, long sequence) {
        return new WholeOrderMoved(ORDER, new SeatingId(RESTAURANT, from), new SeatingId(RESTAURANT, to), sequence);
    }

    private void assertFault(FiscalStep step) {
        var before = unit.faults().size();
        assertThatIllegalStateException().isThrownBy(() -> unit.secure(step));
        assertThat(unit.faults()).hasSize(before + 1);
    }
}
