package dev.ross.command.order.decision;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.order.OrderRejection.WRONG_MODIFIERS;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.menu.ModifierGroup;
import dev.ross.contracts.menu.ModifierGroup.ModifierOption;
import dev.ross.contracts.menu.ModifierGroup.NestedGroup;
import dev.ross.contracts.menu.ModifierGroup.NestedOption;
import dev.ross.contracts.order.line.LineRequest.ChosenModifier;
import dev.ross.contracts.order.line.OrderLine.ChosenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Chooses the options of an item by name; of a choice of which none is named, those that are preselected. */
final class ModifierChoice {
    private ModifierChoice() {}

    /**
     * @return the options in the order of the menu, each followed by those that come with it
     * @throws RejectedException if an option does not exist, or too many or too few of a choice are named
     */
    static List<ChosenOption> of(List<ModifierGroup> groups, List<ChosenModifier> chosen) {
        var nested = new HashMap<String, List<String>>();
        for (var each : chosen) require(nested.put(each.name(), each.options()) == null, WRONG_MODIFIERS);
        requireKnown(
                nested.keySet(),
                groups.stream().flatMap(group -> group.options().stream()).map(ModifierOption::name));
        return groups.stream()
                .flatMap(group -> options(group, nested.keySet()))
                .flatMap(option -> withNested(option, nested.getOrDefault(option.name(), List.of())))
                .toList();
    }

    private static Stream<ModifierOption> options(ModifierGroup group, Set<String> named) {
        var chosen = choose(group.options(), option -> named.contains(option.name()), ModifierOption::preselected);
        require(chosen.size() >= group.min() && chosen.size() <= group.max(), WRONG_MODIFIERS);
        return chosen.stream();
    }

    private static Stream<ChosenOption> withNested(ModifierOption option, List<String> named) {
        var names = Set.copyOf(named);
        require(names.size() == named.size(), WRONG_MODIFIERS);
        requireKnown(
                names,
                option.groups().stream()
                        .flatMap(group -> group.options().stream())
                        .map(NestedOption::name));
        return Stream.concat(
                Stream.of(new ChosenOption(option.name(), option.price())),
                option.groups().stream()
                        .flatMap(group -> nestedOptions(group, names))
                        .map(each -> new ChosenOption(each.name(), each.price())));
    }

    private static Stream<NestedOption> nestedOptions(NestedGroup group, Set<String> named) {
        var chosen = choose(group.options(), option -> named.contains(option.name()), NestedOption::preselected);
        require(chosen.size() >= group.min() && chosen.size() <= group.max(), WRONG_MODIFIERS);
        return chosen.stream();
    }

    private static <O> List<O> choose(List<O> options, Predicate<O> isNamed, Predicate<O> isPreselected) {
        var named = options.stream().filter(isNamed).toList();
        return named.isEmpty() ? options.stream().filter(isPreselected).toList() : named;
    }

    private static void requireKnown(Set<String> named, Stream<String> known) {
        require(known.toList().containsAll(named), WRONG_MODIFIERS);
    }
}
