package dev.ross.contracts.menu;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ross.contracts.AtMost;
import dev.ross.contracts.menu.ModifierGroup.ModifierOption;
import dev.ross.contracts.money.Money;
import dev.ross.contracts.money.Rate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that guests may order: a dish, a drink, or a set of them.
 *
 * @param price in minor units of the restaurant's currency
 * @param modifiers the choices that come with it; each of their options has another name
 * @param parts what a set consists of; none: it is no set
 * @param availability when it is served; none: always
 */
public record MenuItem(
        @JsonUnwrapped MenuText text,
        @JsonUnwrapped Preparation preparation,
        long price,
        Rate taxRate,
        @AtMost(10) List<ModifierGroup> modifiers,
        @AtMost(12) List<SetPart> parts,
        @AtMost(21) List<ServingTime> availability) {
    private static final int MOST_OPTIONS = 60;
    private static final int LAST_COURSE = 9;

    public MenuItem {
        if (Money.requireWithinBounds(price) < 0) throw new IllegalArgumentException("a price is not negative");
        modifiers = List.copyOf(modifiers);
        parts = List.copyOf(parts);
        availability = List.copyOf(availability);
        ModifierGroup.requireDistinct(options(modifiers).map(ModifierOption::name));
        if (count(modifiers) > MOST_OPTIONS)
            throw new IllegalArgumentException("an item has at most " + MOST_OPTIONS + " options");
    }

    private static Stream<ModifierOption> options(List<ModifierGroup> modifiers) {
        return modifiers.stream().flatMap(group -> group.options().stream());
    }

    private static int count(List<ModifierGroup> modifiers) {
        return options(modifiers).mapToInt(ModifierOption::size).sum();
    }

    /** How many options, items of its parts and serving times it has. */
    public int details() {
        return count(modifiers)
                + parts.stream().mapToInt(part -> part.items().size()).sum()
                + availability.size();
    }

    @JsonIgnore
    public boolean isASet() {
        return !parts.isEmpty();
    }

    /**
     * @param time in the restaurant's local time
     */
    public boolean isServedAt(LocalDateTime time) {
        return availability.isEmpty() || availability.stream().anyMatch(each -> each.includes(time));
    }

    /**
     * @throws IllegalArgumentException if there is no such course
     */
    public static void requireCourse(int course) {
        if (course < 0 || course > LAST_COURSE)
            throw new IllegalArgumentException("a course is from 0 to " + LAST_COURSE);
    }

    /**
     * What guests read.
     *
     * @param category the heading it stands under
     * @param position its place within the menu; items of one position are in the order in which they were added
     */
    public record MenuText(String name, @Nullable String description, String category, int position) {}

    /**
     * What the kitchen needs to know.
     *
     * @param course from 1 to 9, the course it is served with; 0 is served at once
     * @param station where it is prepared; absent: nowhere, it needs no ticket
     */
    public record Preparation(
            int course,
            @Nullable String station,
            @AtMost(14) List<Allergen> allergens) {
        public Preparation {
            requireCourse(course);
            allergens = allergens.stream().distinct().sorted().toList();
        }
    }

    /**
     * A part of a set.
     *
     * @param items of which the guest has one
     * @param course absent: the one of the item
     */
    public record SetPart(
            @AtMost(20) List<MenuItemId> items, @Nullable Integer course) {
        public SetPart {
            items = List.copyOf(items);
            if (items.isEmpty()) throw new IllegalArgumentException("a part of a set names an item");
            if (course != null) requireCourse(course);
        }
    }
}
