package dev.ross.command.menu;

import static java.util.Objects.requireNonNullElse;

import dev.ross.contracts.menu.ModifierGroup;
import dev.ross.contracts.menu.ModifierGroup.ModifierOption;
import dev.ross.contracts.menu.ModifierGroup.NestedGroup;
import dev.ross.contracts.menu.ModifierGroup.NestedOption;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Part of a request body: a choice with its options, or an extra without any.
 *
 * @param price of an extra, absent: nothing; a choice has none
 * @param min of a choice, absent: 0
 * @param max of a choice, absent: all
 * @param options absent: it is an extra
 */
record ModifierRequest(
        @NotBlank @Size(max = 80) String name,
        @Nullable Long price,
        @Nullable Integer min,
        @Nullable Integer max,
        @Nullable @Size(max = 30) List<@NotNull @Valid OptionRequest> options) {
    /** The choices; the extras together are the last one. */
    static List<ModifierGroup> toGroups(List<ModifierRequest> modifiers) {
        var choices =
                modifiers.stream().filter(modifier -> modifier.options != null).map(ModifierRequest::toGroup);
        var extras = modifiers.stream()
                .filter(modifier -> modifier.options == null)
                .map(ModifierRequest::toExtra)
                .toList();
        var all = extras.isEmpty()
                ? Stream.<ModifierGroup>empty()
                : Stream.of(new ModifierGroup(null, 0, extras.size(), extras));
        return Stream.concat(choices, all).toList();
    }

    private ModifierGroup toGroup() {
        if (price != null) throw new IllegalArgumentException("a choice has no price, its options have");
        List<OptionRequest> choices = requireNonNullElse(options, List.of());
        return new ModifierGroup(
                name.strip(),
                requireNonNullElse(min, 0),
                requireNonNullElse(max, choices.size()),
                choices.stream().map(OptionRequest::toOption).toList());
    }

    private ModifierOption toExtra() {
        if (min != null || max != null) throw new IllegalArgumentException("an extra has neither min nor max");
        return new ModifierOption(name.strip(), requireNonNullElse(price, 0L), false, List.of());
    }

    /**
     * An option of a choice.
     *
     * @param price absent: nothing
     * @param groups choices that come with this option
     */
    record OptionRequest(
            @NotBlank @Size(max = 80) String name,
            @Nullable Long price,
            @Nullable Boolean preselected,
            @Nullable @Size(max = 10) List<@NotNull @Valid NestedGroupRequest> groups) {
        ModifierOption toOption() {
            List<NestedGroupRequest> choices = requireNonNullElse(groups, List.of());
            return new ModifierOption(
                    name.strip(),
                    requireNonNullElse(price, 0L),
                    requireNonNullElse(preselected, false),
                    choices.stream().map(NestedGroupRequest::toGroup).toList());
        }
    }

    /**
     * A choice that comes with an option.
     *
     * @param min absent: 0
     * @param max absent: all
     */
    record NestedGroupRequest(
            @NotBlank @Size(max = 80) String name,
            @Nullable Integer min,
            @Nullable Integer max,
            @NotNull @Size(max = 30) List<@NotNull @Valid NestedOptionRequest> options) {
        NestedGroup toGroup() {
            return new NestedGroup(
                    name.strip(),
                    requireNonNullElse(min, 0),
                    requireNonNullElse(max, options.size()),
                    options.stream().map(NestedOptionRequest::toOption).toList());
        }
    }

    /**
     * An option of such a choice.
     *
     * @param price absent: nothing
     */
    record NestedOptionRequest(
            @NotBlank @Size(max = 80) String name,
            @Nullable Long price,
            @Nullable Boolean preselected) {
        NestedOption toOption() {
            return new NestedOption(
                    name.strip(), requireNonNullElse(price, 0L), requireNonNullElse(preselected, false));
        }
    }
}
