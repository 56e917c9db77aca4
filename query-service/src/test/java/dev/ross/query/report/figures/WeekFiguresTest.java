package dev.ross.query.report.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.order.line.LineReduction.ReductionKind;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeekFiguresTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final SeatingCounts ONE = new SeatingCounts(1, 1, 1, 4, 0, 0, 0, 0, 0, 0, 0);

    @Test
    void whatWasAddedIsTakenOffInAnyOrder() {
        var random = new Random(1);
        var parts = new ArrayList<WeekFigures>();
        for (var part = 0; part < 300; part++) parts.add(some(random));
        var rest = some(random);
        var sum = rest;
        for (var part : parts) sum = sum.plus(part);
        while (!parts.isEmpty()) sum = sum.minus(parts.remove(random.nextInt(parts.size())));
        assertThat(sum).isEqualTo(rest);
        assertThat(sum.minus(rest)).isEqualTo(WeekFigures.NONE);
    }

    @Test
    void theOrderOfAddingMakesNoDifference() {
        var random = new Random(2);
        var one = some(random);
        var other = some(random);
        assertThat(one.plus(other)).isEqualTo(other.plus(one));
    }

    @Test
    void beyondTheBoundNewNamesAreCountedTogether() {
        var sum = WeekFigures.NONE;
        for (var item = 0; item < ItemFigures.MOST + 5; item++) sum = sum.plus(item("Dish %04d".formatted(item), 1));
        assertThat(sum.items()).hasSize(ItemFigures.MOST + 1);
        assertThat(sum.items().getLast()).isEqualTo(new ItemFigures(null, 5, 500));

        var less =
                sum.minus(item("Dish %04d".formatted(ItemFigures.MOST + 1), 1)).minus(item("Dish 0001", 1));
        assertThat(less.items().getLast()).isEqualTo(new ItemFigures(null, 4, 400));
        assertThat(less.items()).hasSize(ItemFigures.MOST + 1).contains(new ItemFigures("Dish 0001", 0, 0));
        assertThat(less.plus(item("Dish 0001", 2)).items()).contains(new ItemFigures("Dish 0001", 2, 200));
    }

    @Test
    void namesThatLookLikeTheRowOfOthersAreNames() {
        var sum = item("1", 1).plus(item("~", 2)).plus(item("", 3));
        assertThat(sum.items()).extracting(ItemFigures::name).containsExactlyInAnyOrder("1", "~", "");
    }

    @Test
    void serviceTotalsAddUp() {
        var week = new WeekFiguresBuilder()
                .seatings(MONDAY, LocalTime.of(11, 30), ONE)
                .seatings(MONDAY, LocalTime.of(17, 0), ONE)
                .seatings(MONDAY, LocalTime.of(17, 0), ONE)
                .sales(MONDAY, LocalTime.of(17, 0), new SaleFigures(1, 10_000, 1_200))
                .sales(MONDAY, null, new SaleFigures(0, -500, -60))
                .build();
        assertThat(week.services()).hasSize(3);
        assertThat(week.seatings()).isEqualTo(new SeatingCounts(3, 3, 3, 12, 0, 0, 0, 0, 0, 0, 0));
        assertThat(week.sales()).isEqualTo(new SaleFigures(1, 9_500, 1_140));
    }

    private static WeekFigures item(String name, int quantity) {
        return new WeekFiguresBuilder().item(name, quantity, 100L * quantity).build();
    }

    private static WeekFigures some(Random random) {
        var date = MONDAY.plusDays(random.nextInt(7));
        var opens = List.of(LocalTime.of(11, 30), LocalTime.of(17, 0)).get(random.nextInt(2));
        var hail = HailKind.values()[random.nextInt(HailKind.values().length)];
        var figures = new WeekFiguresBuilder()
                .seatings(date, opens, ONE)
                .sales(date, opens, new SaleFigures(1, random.nextInt(100_000), random.nextInt(10_000)))
                .answer(Duration.ofSeconds(random.nextInt(100_000)))
                .turn(1 + random.nextInt(20), random.nextInt(200), 120)
                .answeredHail(hail, Duration.ofSeconds(random.nextInt(600)))
                .withdrawnHail(hail)
                .unansweredHail(hail)
                .item("Dish " + random.nextInt(30), 1 + random.nextInt(5), random.nextInt(10_000))
                .reduction(
                        ReductionKind.values()[random.nextInt(5)],
                        "reason " + random.nextInt(4),
                        random.nextBoolean() ? null : StaffId.of("staff-" + random.nextInt(3)),
                        1,
                        random.nextInt(10_000))
                .deniedSearches(date, random.nextInt(10))
                .cashDifference(date, random.nextInt(1_000) - 500);
        var id = SeatingId.of("r1.s" + random.nextInt(50));
        figures.leftOpen(id, LocalDateTime.of(date, opens), SeatingStatus.SEATED, 4);
        return figures.build();
    }
}
