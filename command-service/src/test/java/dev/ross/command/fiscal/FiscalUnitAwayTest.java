package dev.ross.command.fiscal;

import static dev.ross.command.fiscal.FiscalDinner.UNIT;
import static dev.ross.command.fiscal.FiscalDinner.WITHIN;
import static dev.ross.command.fixture.DinnerFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.DinnerFixture;
import dev.ross.contracts.order.OrderKitchenEvent.OrderStageReached;
import dev.ross.contracts.order.OrderLineEvent.LinesAdded;
import java.time.Duration;
import java.util.Map;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Orders go on whatever the fiscal unit does, and what is tried again is the same step. */
class FiscalUnitAwayTest {
    private final DinnerFixture dinner = new FiscalDinner().dinner;
    private final StepSecurityFake unit = UNIT.plug(new StepSecurityFake());

    @AfterEach
    void release() {
        UNIT.release();
        assertThat(unit.faults()).isEmpty();
    }

    @Test
    void aCommandThatIsRetriedPresentsItsStepAgainAfterItWasUndone() {
        var fixture = dinner.seated().when(dinner.open());
        FiscalDinner.failOnce(new ConcurrencyException("another node was first"));
        fixture.when(dinner.add(line("a", 1, dinner.water))).expect(LinesAdded.class, OrderStageReached.class);
        assertThat(unit.undone()).isEqualTo(1);
        assertThat(unit.transactions()).isEqualTo(3);
        assertThat(unit.left(dinner.order)).isEqualTo(Map.of("a", 1));
    }

    /** As after the crash of a node: the unit has secured the step, and nobody says whether it was stored. */
    @Test
    void aStepOfACommandWithoutAnOutcomeComesAgainWithTheSameId() {
        var added = dinner.add(line("a", 2, dinner.water));
        var fixture = dinner.seated().when(dinner.open());
        FiscalDinner.failOnce(new IllegalStateException("the connection broke"));
        assertThatThrownBy(() -> fixture.when(added)).hasMessage("the connection broke");
        assertThat(unit.undone()).isZero();
        fixture.when(added);
        assertThat(unit.repeats()).isEqualTo(1);
        assertThat(unit.transactions()).isEqualTo(1);
        assertThat(unit.left(dinner.order)).isEqualTo(Map.of("a", 2));
    }

    @Test
    void aUnitThatIsOffOrFailsRefusesNoOrder() {
        var before = FiscalDinner.unsecured("ORDER");
        unit.switchOff(true);
        var fixture = dinner.seated().when(dinner.open()).when(dinner.add(line("a", 1, dinner.water)));
        assertThat(fixture.happened(LinesAdded.class).lines()).hasSize(1);
        UNIT.fail(true);
        fixture.when(dinner.add(line("b", 1, dinner.water))).expect(LinesAdded.class);
        assertThat(FiscalDinner.unsecured("ORDER") - before).isEqualTo(2);
    }

    @Test
    void aUnitThatHangsHoldsUpACommandNoLongerThanAllowedAndThenNotAtAll() {
        var fixture = dinner.seated().when(dinner.open());
        UNIT.hang();
        for (var command = 0; command < 6; command++) {
            var took = took(fixture, "a" + command);
            if (command == 0) assertThat(took).isBetween(WITHIN, WITHIN.multipliedBy(3));
            if (command >= 4) assertThat(took).isLessThan(WITHIN);
        }
        UNIT.release();
        while (true) {
            var id = "b" + System.nanoTime();
            fixture.when(dinner.add(line(id, 1, dinner.water)));
            if (unit.left(dinner.order).containsKey(id)) return;
        }
    }

    private Duration took(CommandFixture fixture, String line) {
        var began = System.nanoTime();
        fixture.when(dinner.add(line(line, 1, dinner.water)));
        assertThat(fixture.rejectionCode()).isNull();
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
