package dev.ross.command.menu;

import static java.util.Objects.requireNonNullElse;

import dev.ross.command.platform.web.field.MultiLine;
import dev.ross.contracts.menu.Allergen;
import dev.ross.contracts.menu.MenuItem;
import dev.ross.contracts.menu.MenuItem.MenuText;
import dev.ross.contracts.menu.MenuItem.Preparation;
import dev.ross.contracts.menu.MenuItem.SetPart;
import dev.ross.contracts.menu.ServingTime;
import dev.ross.contracts.money.Rate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Request body for an item of the menu.
 *
 * @param position absent: 0
 * @param station absent: the kitchen gets no ticket for it
 * @param price in minor units of the restaurant's currency
 * @param taxRate in parts per million: 120000 is 12 %
 * @param modifiers choices, and extras that have no options of their own
 * @param parts of a set
 * @param availability absent: it is always served
 */
record MenuItemRequest(
        @NotBlank @Size(max = 120) String name,
        @Nullable @MultiLine @Size(max = 1000) String description,
        @NotBlank @Size(max = 60) String category,
        @Nullable Integer position,
        @NotNull Integer course,
        @Nullable @Size(max = 40) String station,
        @NotNull Long price,
        @NotNull Rate taxRate,
        @Nullable @Size(max = 14) List<@NotNull Allergen> allergens,
        @Nullable @Size(max = 40) List<@NotNull @Valid ModifierRequest> modifiers,
        @Nullable @Size(max = 12) List<@NotNull SetPart> parts,
        @Nullable @Size(max = 21) List<@NotNull ServingTime> availability) {
    MenuItem toItem() {
        return new MenuItem(
                new MenuText(name.strip(), orNull(description), category.strip(), requireNonNullElse(position, 0)),
                new Preparation(course, orNull(station), requireNonNullElse(allergens, List.of())),
                price,
                taxRate,
                ModifierRequest.toGroups(requireNonNullElse(modifiers, List.of())),
                requireNonNullElse(parts, List.of()),
                requireNonNullElse(availability, List.of()));
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
