package dev.ross.contracts.menu;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ross.contracts.menu.MenuItem.MenuText;
import dev.ross.contracts.menu.MenuItem.Preparation;
import dev.ross.contracts.menu.ModifierGroup.ModifierOption;
import dev.ross.contracts.menu.ModifierGroup.NestedGroup;
import dev.ross.contracts.menu.ModifierGroup.NestedOption;
import dev.ross.contracts.money.Rate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MenuItemTest {
    @Test
    void anItemIsServedAtItsTimesPastMidnightToo() {
        var late =
                item(List.of(), new ServingTime(List.of(FRIDAY), LocalTime.parse("22:00"), LocalTime.parse("01:00")));

        assertThat(late.isServedAt(LocalDateTime.parse("2026-11-20T22:00"))).isTrue();
        assertThat(late.isServedAt(LocalDateTime.parse("2026-11-21T00:59"))).isTrue();
        assertThat(late.isServedAt(LocalDateTime.parse("2026-11-21T01:00"))).isFalse();
        assertThat(late.isServedAt(LocalDateTime.parse("2026-11-20T21:59"))).isFalse();
        assertThat(late.isServedAt(LocalDateTime.parse("2026-11-20T00:30"))).isFalse();
        assertThat(late.isServedAt(LocalDateTime.parse("2026-11-21T22:30"))).isFalse();
    }

    @Test
    void anItemIsServedInsideADay() {
        var lunch = item(
                List.of(),
                new ServingTime(List.of(SATURDAY, FRIDAY), LocalTime.parse("11:30"), LocalTime.parse("14:00")));

        assertThat(lunch.isServedAt(LocalDateTime.parse("2026-11-20T11:30"))).isTrue();
        assertThat(lunch.isServedAt(LocalDateTime.parse("2026-11-21T13:59"))).isTrue();
        assertThat(lunch.isServedAt(LocalDateTime.parse("2026-11-21T14:00"))).isFalse();
        assertThat(lunch.isServedAt(LocalDateTime.parse("2026-11-22T12:00"))).isFalse();
        assertThat(item(List.of()).isServedAt(LocalDateTime.parse("2026-11-22T12:00")))
                .isTrue();
    }

    @Test
    void aChoiceCanBeMade() {
        assertThatThrownBy(() -> group(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> group(2, 1, option("a"), option("b"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> group(0, 3, option("a"), option("b"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> group(0, 0, option("a"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> group(0, 1, preselected("a"), preselected("b")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(group(1, 2, preselected("a"), preselected("b")).options()).hasSize(2);
    }

    @Test
    void optionsOfAnItemAreToldApartByName() {
        var sizes = group(1, 1, option("large"), option("small"));

        assertThatThrownBy(() -> item(List.of(sizes, group(0, 1, option("large")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ModifierOption("burger", 0, false, List.of(nested("mayo"), nested("mayo"))))
                .isInstanceOf(IllegalArgumentException.class);
        var burger = new ModifierOption("burger", 0, false, List.of(nested("large")));
        assertThat(item(List.of(sizes, group(0, 1, burger))).modifiers()).hasSize(2);
    }

    @Test
    void anItemHasAtMostSixtyOptions() {
        var groups = IntStream.range(0, 6)
                .mapToObj(group -> group(
                        0,
                        1,
                        IntStream.range(0, 10)
                                .mapToObj(option -> option(group + "-" + option))
                                .toArray(ModifierOption[]::new)))
                .toList();
        var withOneMore = IntStream.range(0, 7)
                .mapToObj(group -> group < 6 ? groups.get(group) : group(0, 1, option("one more")))
                .toList();

        assertThat(item(groups).modifiers()).hasSize(6);
        assertThatThrownBy(() -> item(withOneMore)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPriceIsNotNegativeAndACourseIsOneOfTen() {
        assertThatThrownBy(() -> new Preparation(10, null, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MenuItem(
                        new MenuText("Soup", null, "Soups", 0),
                        new Preparation(1, null, List.of()),
                        -1,
                        Rate.ZERO,
                        List.of(),
                        List.of(),
                        List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static MenuItem item(List<ModifierGroup> modifiers, ServingTime... served) {
        return new MenuItem(
                new MenuText("Soup", null, "Soups", 0),
                new Preparation(1, "pass", List.of()),
                95_00,
                Rate.ofPercent(12),
                modifiers,
                List.of(),
                List.of(served));
    }

    private static ModifierGroup group(int min, int max, ModifierOption... options) {
        return new ModifierGroup("choice", min, max, List.of(options));
    }

    private static ModifierOption option(String name) {
        return new ModifierOption(name, 0, false, List.of());
    }

    private static ModifierOption preselected(String name) {
        return new ModifierOption(name, 0, true, List.of());
    }

    private static NestedGroup nested(String option) {
        return new NestedGroup("sauce", 0, 1, List.of(new NestedOption(option, 0, false)));
    }
}
