package dev.ross.command.fiscal;

import static dev.ross.command.fiscal.FiscalDinner.UNIT;
import static dev.ross.command.fixture.DinnerFixture.NOW;
import static dev.ross.command.fixture.DinnerFixture.SERVER;
import static dev.ross.command.fixture.DinnerFixture.line;
import static dev.ross.command.fixture.DinnerFixture.openItem;
import static dev.ross.command.fixture.DinnerFixture.option;
import static dev.ross.command.fixture.DinnerFixture.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.fiscal.FiscalStep.FiscalLine;
import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.DinnerFixture;
import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.OrderBillCommand.CompLine;
import dev.ross.contracts.order.OrderBillCommand.VoidLine;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderLineCommand.AddLines;
import dev.ross.contracts.order.OrderLineCommand.FireCourse;
import dev.ross.contracts.order.OrderLineCommand.OpenOrder;
import dev.ross.contracts.order.OrderTransferCommand.LineUnits;
import dev.ross.contracts.order.OrderTransferCommand.MergeOrder;
import dev.ross.contracts.order.OrderTransferCommand.MoveLines;
import dev.ross.contracts.order.OrderTransferCommand.MoveOrder;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineRequest;
import dev.ross.contracts.order.line.LineRequest.ChosenPart;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.order.offline.OfflineCommand;
import dev.ross.contracts.order.offline.OfflineCommandId;
import dev.ross.contracts.order.offline.OfflineCommandKind;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.SeatingId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The fiscal unit learns of all that is ordered, taken off and transferred, and of nothing else. */
class OrderStepsTest {
    private final DinnerFixture dinner = new FiscalDinner().dinner;
    private final StepSecurityFake unit = UNIT.plug(new StepSecurityFake());
    private final SeatingId neighbours = dinner.restaurant.seating("bo");
    private final OrderId theirs = new OrderId(dinner.restaurant.id, "o2");

    @AfterEach
    void nothingIsRefusedOrPresentedTwice() {
        assertThat(unit.faults()).isEmpty();
        assertThat(unit.repeats()).isZero();
    }

    @Test
    void staffOrderLinesWithAnOrderAndLater() {
        dinner.seated()
                .when(dinner.open(line("a", 2, dinner.soup)))
                .when(dinner.add(
                        line("b", 1, dinner.steak, option("Medium"), option("Fries")),
                        openItem("c", "Cake", 60_00, null)));
        assertThat(unit.left(dinner.order)).isEqualTo(Map.of("a", 2, "b", 1, "c", 1));
        assertThat(unit.line(dinner.order, "b"))
                .isEqualTo(new FiscalLine(LineId.of("b"), "Steak", 1, 210_00, Rate.ofPercent(12)));
        assertThat(unit.line(dinner.order, "c").taxRate()).isEqualTo(Rate.ofPercent(25));
        assertThat(unit.transactions()).isEqualTo(2);
    }

    @Test
    void thePartyOrders() {
        var guest = Requester.guest(dinner.restaurant.guest("ada"));
        dinner.seated(dinner.guestsOrder())
                .when(new OpenOrder(dinner.order, dinner.seating, guest, null, List.of(), null))
                .when(adding(guest, line("a", 1, dinner.soup)))
                .when(adding(Requester.companion(), line("b", 3, dinner.soup)));
        assertThat(unit.left(dinner.order)).isEqualTo(Map.of("a", 1, "b", 3));
    }

    @Test
    void aSetIsOneLine() {
        var parts = new ChosenPart[] {
            new ChosenPart(dinner.soup, List.of()),
            new ChosenPart(dinner.steak, List.of(option("Rare"), option("Fries")))
        };
        dinner.seated().when(dinner.open(set("a", dinner.dinner, parts)));
        assertThat(unit.left(dinner.order)).isEqualTo(Map.of("a", 1));
        assertThat(unit.line(dinner.order, "a").price()).isEqualTo(275_00);
    }

    @Test
    void aTabletsCommandsAreSecuredOnceInAnySequence() {
        var fixture = dinner.seated().when(dinner.open());
        fixture.recorded(recorded("c2")).when(dinner.remove("a", "r1", 1));
        for (var sent = 0; sent < 2; sent++)
            fixture.recorded(recorded("c1")).when(dinner.add(line("a", 3, dinner.water)));
        assertThat(unit.left(dinner.order)).isEqualTo(Map.of("a", 2));
        assertThat(unit.transactions()).isEqualTo(2);
    }

    @Test
    void removalsAndVoidsTakeOffUnitsAndCompsDoNot() {
        dinner.seated()
                .when(dinner.open(line("a", 3, dinner.soup), line("b", 2, dinner.water), line("c", 2, dinner.water)))
                .when(new FireCourse(dinner.order, 1))
                .when(voiding("a", "v1", 2))
                .when(dinner.remove("b", "r1", 1))
                .when(dinner.remove("c", "r2", 9))
                .when(comp("b"));
        assertThat(unit.left(dinner.order)).isEqualTo(Map.of("a", 1, "b", 1));
        assertThat(unit.transactions()).isEqualTo(4);
    }

    @Test
    void whatIsRefusedOrHasNoEffectIsNoStep() {
        var fixture = dinner.seated().when(dinner.open(line("a", 1, dinner.soup)));
        fixture.when(dinner.add(line("a", 1, dinner.soup))).expectNothing();
        fixture.when(dinner.add(line("a", 2, dinner.soup)));
        assertThat(fixture.rejectionCode()).isEqualTo("LINE_ID_TAKEN");
        assertThat(unit.transactions()).isEqualTo(1);
    }

    @Test
    void linesGoToAnotherOrderInPartAndComeBack() {
        bothOrdered().when(moveLines(units("a", 2), units("b", null)));
        assertThat(unit.left(dinner.order)).isEqualTo(Map.of("a", 1));
        assertThat(unit.left(theirs)).isEqualTo(Map.of("x", 1, "m1-1", 2, "m1-2", 2));
    }

    @Test
    void aWholeOrderMoves() {
        ordered().when(new MoveOrder(dinner.order, neighbours, SERVER));
        assertThat(unit.seatingOf(dinner.order)).isEqualTo(neighbours.toString());
        assertThat(unit.left(dinner.order)).isEqualTo(Map.of("a", 3, "b", 2));
    }

    @Test
    void aMergedOrderIsLeftEmpty() {
        bothOrdered().when(new MergeOrder(dinner.order, theirs, "m1", SERVER));
        assertThat(unit.left(dinner.order)).isEmpty();
        assertThat(unit.left(theirs)).isEqualTo(Map.of("x", 1, "m1-1", 3, "m1-2", 2));
    }

    private CommandFixture ordered() {
        return dinner.seated(
                        dinner.restaurant.askedAndAccepted("bo", "2026-11-20T18:00", 2, dinner.restaurant.two),
                        dinner.restaurant.seated("bo", "2026-11-20T18:00", dinner.restaurant.two))
                .when(dinner.open(line("a", 3, dinner.soup), line("b", 2, dinner.steak)))
                .when(new FireCourse(dinner.order, 1));
    }

    private CommandFixture bothOrdered() {
        return ordered()
                .when(new OpenOrder(
                        theirs, neighbours, Requester.staff(), SERVER, List.of(line("x", 1, dinner.water)), null));
    }

    private MoveLines moveLines(LineUnits... lines) {
        return new MoveLines(dinner.order, neighbours, new OrderId(dinner.restaurant.id, "m1"), List.of(lines), SERVER);
    }

    private static LineUnits units(String line, @Nullable Integer units) {
        return new LineUnits(LineId.of(line), units);
    }

    private AddLines adding(Requester by, LineRequest... lines) {
        return new AddLines(dinner.order, dinner.seating, by, List.of(lines), null);
    }

    private VoidLine voiding(String line, String id, int units) {
        return new VoidLine(
                dinner.order,
                LineId.of(line),
                ReductionId.of(id),
                units,
                "Kitchen error",
                null,
                SERVER,
                Requester.manager(),
                null);
    }

    private CompLine comp(String line) {
        return new CompLine(dinner.order, LineId.of(line), ReductionId.of("c9"), null, "Complaint", null, SERVER);
    }

    private static OfflineCommand recorded(String id) {
        return new OfflineCommand(OfflineCommandId.of(id), OfflineCommandKind.HOLD_COURSE, NOW, id);
    }
}
