package dev.ross.contracts.menu;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.money.Money;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A choice between options.
 *
 * @param name absent: extras that belong to no choice
 * @param min the fewest options that must be chosen
 * @param max the most that may be chosen
 */
public record ModifierGroup(
        @Nullable String name, int min, int max, @AtMost(30) List<ModifierOption> options) {
    public ModifierGroup {
        options = List.copyOf(options);
        requireChoosable(
                min,
                max,
                options.size(),
                options.stream().filter(ModifierOption::preselected).count());
    }

    static void requireDistinct(Stream<String> names) {
        var seen = new HashSet<String>();
        if (!names.allMatch(seen::add)) throw new IllegalArgumentException("each option has another name");
    }

    private static void requireChoosable(int min, int max, int options, long preselected) {
        if (options == 0) throw new IllegalArgumentException("a choice has options");
        if (min < 0 || max < 1 || min > max || max > options)
            throw new IllegalArgumentException("of a choice min to max options are chosen, at most all");
        if (preselected > max) throw new IllegalArgumentException("more options are preselected than may be chosen");
    }

    /**
     * An option of a choice.
     *
     * @param price what it adds, in minor units of the restaurant's currency; it may be less than zero
     * @param preselected whether it is chosen if the guest chooses nothing
     * @param groups the choices that come with this option; each of their options has another name
     */
    public record ModifierOption(
            String name,
            long price,
            boolean preselected,
            @AtMost(10) List<NestedGroup> groups) {
        public ModifierOption {
            Money.requireWithinBounds(price);
            groups = List.copyOf(groups);
            requireDistinct(nested(groups).map(NestedOption::name));
        }

        /** How many options it is, with those that come with it. */
        int size() {
            return 1 + (int) nested(groups).count();
        }

        private static Stream<NestedOption> nested(List<NestedGroup> groups) {
            return groups.stream().flatMap(group -> group.options().stream());
        }
    }

    /** A choice that comes with an option; see {@link ModifierGroup}. */
    public record NestedGroup(
            @Nullable String name,
            int min,
            int max,
            @AtMost(30) List<NestedOption> options) {
        public NestedGroup {
            options = List.copyOf(options);
            requireChoosable(
                    min,
                    max,
                    options.size(),
                    options.stream().filter(NestedOption::preselected).count());
        }
    }

    /** An option of such a choice, with no further choices; see {@link ModifierOption}. */
    public record NestedOption(String name, long price, boolean preselected) {
        public NestedOption {
            Money.requireWithinBounds(price);
        }
    }
}
