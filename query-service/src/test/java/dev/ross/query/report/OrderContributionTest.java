package dev.ross.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.order.OrderEvent;
import dev.ross.contracts.order.OrderTransferEvent.LinesMovedIn;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineReduction.ReductionKind;
import dev.ross.contracts.value.StaffId;
import dev.ross.query.fixture.OrderScenes;
import dev.ross.query.report.figures.ItemFigures;
import dev.ross.query.report.figures.ReductionFigures;
import dev.ross.query.report.figures.WeekFigures;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was ordered is counted with what was taken off it, by reason and person. */
class OrderContributionTest {
    private static final StaffId ANN = StaffId.of("ann");

    private final OrderScenes order = OrderScenes.at("r1", "o1");
    private final OrderScenes other = OrderScenes.at("r1", "o2");

    @Test
    void anOrderCountsOnceSomethingIsOnIt() {
        assertThat(of(order.opened(null)).sales().orders()).isZero();
        assertThat(of(order.opened(null), dishes(2)).sales().orders()).isEqualTo(1);
    }

    @Test
    void voidsCompsAndDiscountsAreWorthWhatTheyTakeOff() {
        var figures = of(
                order.opened(null),
                dishes(4),
                order.voided("l1", "v", 1, OrderScenes.OPENED),
                order.comped("l1", "c", 1),
                order.discounted("l1", "d", 5_000),
                order.discounted(null, "b", 1_000_000));
        var unit = 21_500L;
        assertThat(figures.items()).containsExactly(new ItemFigures("Cod", 3, 2 * unit - 5_000));
        assertThat(figures.reductions())
                .containsExactlyInAnyOrder(
                        new ReductionFigures(ReductionKind.VOIDED, "dropped", ANN, 1, unit),
                        new ReductionFigures(ReductionKind.COMPED, "late", ANN, 1, unit),
                        new ReductionFigures(ReductionKind.DISCOUNTED, "friend", ANN, 2, 5_000 + 2 * unit - 5_000));
    }

    @Test
    void nothingIsCountedOfALineThatWentToAnotherOrder() {
        var figures = of(order.opened(null), dishes(2), order.movedOut(other, "l1", 2, "l9", OrderScenes.OPENED));
        assertThat(figures).isEqualTo(of(order.opened(null)));
    }

    @Test
    void whoReducedALineIsKnownWhereItWentTo() {
        var before = fold(order.opened(null), dishes(2), order.comped("l1", "c", 1));
        var line = before.content().lines().getFirst().moved(LineId.of("l9"), 2, ticket -> ticket);
        var moved =
                new LinesMovedIn(other.id(), order.id(), List.of(line), 0, null, StaffId.of("bob"), OrderScenes.OPENED);
        var there = fold(other.opened(null)).after(moved, 1).withAuthorsOf(before);
        assertThat(OrderContribution.of(there).reductions())
                .containsExactly(new ReductionFigures(ReductionKind.COMPED, "late", ANN, 1, 21_500));
    }

    private OrderEvent dishes(int quantity) {
        return order.added(OrderScenes.dish("l1", "Cod", 20_000, quantity));
    }

    private static WeekFigures of(OrderEvent... events) {
        return OrderContribution.of(fold(events));
    }

    private static ReportedOrder fold(OrderEvent... events) {
        var order = ReportedOrder.blank("").opened(LocalDate.of(2026, 11, 27), LocalTime.of(17, 0));
        for (var number = 0; number < events.length; number++) order = order.after(events[number], number);
        return order;
    }
}
