package dev.ross.contracts.menu;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.menu.MenuEvent.MenuDraftDiscarded;
import dev.ross.contracts.menu.MenuEvent.MenuItemAdded;
import dev.ross.contracts.menu.MenuEvent.MenuItemChanged;
import dev.ross.contracts.menu.MenuEvent.MenuItemRemoved;
import dev.ross.contracts.menu.MenuEvent.MenuPublished;
import dev.ross.contracts.menu.MenuEvent.OrderSettingsSet;
import dev.ross.contracts.menu.MenuEvent.PrintersSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A menu and its draft, folded from its events. Lists, since ids cannot be names of document fields.
 *
 * @param published what guests see, in the order of the menu
 * @param draft the items that differ in the draft, in the order in which they were first changed there
 */
public record MenuContent(
        @AtMost(300) List<MenuEntry> published, @AtMost(300) List<MenuDraft> draft) {
    /** The most items of the published menu and of its draft. */
    public static final int MOST_ITEMS = 300;

    /** The most details of the published menu and of its draft: a document that shows it has at most 6 MB. */
    public static final int MOST_DETAILS = 3_000;

    public static final MenuContent NONE = new MenuContent(List.of(), List.of());

    public Optional<MenuItem> find(MenuItemId item) {
        return published.stream()
                .filter(entry -> entry.id().equals(item))
                .map(MenuEntry::item)
                .findFirst();
    }

    /** The items of an edition: the draft is the published menu with the changes of the draft. */
    public List<MenuEntry> of(MenuEdition edition) {
        return switch (edition) {
            case PUBLISHED -> published;
            case DRAFT -> changed(draft);
        };
    }

    public boolean has(MenuItemId item, MenuEdition edition) {
        return of(edition).stream().anyMatch(entry -> entry.id().equals(item));
    }

    /** Whether an edition has the items of all parts of a set. */
    public boolean hasPartsOf(MenuItem set, MenuEdition edition) {
        var ids = of(edition).stream().map(MenuEntry::id).collect(Collectors.toSet());
        return set.parts().stream().allMatch(part -> ids.containsAll(part.items()));
    }

    /** Whether an edition has the item as it is here. */
    public boolean has(MenuItemId item, MenuItem as, MenuEdition edition) {
        return of(edition).contains(new MenuEntry(item, as));
    }

    /** How many items there are, those of the draft included. */
    public long size() {
        return Stream.concat(
                        published.stream().map(MenuEntry::id), draft.stream().map(MenuDraft::id))
                .distinct()
                .count();
    }

    /** How many details the items have, as published and as in the draft. */
    public int details() {
        var changed = draft.stream().map(MenuDraft::item).filter(Objects::nonNull);
        return Stream.concat(published.stream().map(MenuEntry::item), changed)
                .mapToInt(MenuItem::details)
                .sum();
    }

    /** Whether each part of each set is an item of the same edition, and no set itself. */
    public boolean setsAreComplete() {
        return Stream.of(MenuEdition.values()).allMatch(edition -> {
            var items = of(edition);
            var single = items.stream()
                    .filter(entry -> !entry.item().isASet())
                    .map(MenuEntry::id)
                    .collect(Collectors.toSet());
            return items.stream()
                    .flatMap(entry -> entry.item().parts().stream())
                    .allMatch(part -> single.containsAll(part.items()));
        });
    }

    public MenuContent after(MenuEvent event) {
        return switch (event) {
            case MenuItemAdded added -> with(added.item(), added.as(), added.edition());
            case MenuItemChanged changed -> with(changed.item(), changed.to(), changed.edition());
            case MenuItemRemoved removed -> with(removed.item(), null, removed.edition());
            case MenuPublished published -> new MenuContent(changed(draft), List.of());
            case MenuDraftDiscarded discarded -> new MenuContent(published, List.of());
            case OrderSettingsSet unrelated -> this;
            case PrintersSet unrelated -> this;
        };
    }

    /**
     * @param as absent: it is removed
     */
    private MenuContent with(MenuItemId id, @Nullable MenuItem as, MenuEdition edition) {
        return switch (edition) {
            case PUBLISHED ->
                new MenuContent(
                        changed(List.of(new MenuDraft(id, as))),
                        as == null ? draftWithout(id).toList() : draft);
            case DRAFT -> {
                var isNothing = as == null && find(id).isEmpty();
                var change = isNothing ? Stream.<MenuDraft>empty() : Stream.of(new MenuDraft(id, as));
                yield new MenuContent(
                        published, Stream.concat(draftWithout(id), change).toList());
            }
        };
    }

    private Stream<MenuDraft> draftWithout(MenuItemId id) {
        return draft.stream().filter(other -> !other.id().equals(id));
    }

    /** The published menu with these changes; a new item stands behind the others of its position. */
    private List<MenuEntry> changed(List<MenuDraft> changes) {
        var items = new LinkedHashMap<MenuItemId, MenuItem>();
        published.forEach(entry -> items.put(entry.id(), entry.item()));
        for (var change : changes) {
            if (change.item() == null) items.remove(change.id());
            else items.put(change.id(), change.item());
        }
        return items.entrySet().stream()
                .map(entry -> new MenuEntry(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(entry -> entry.item().text().position()))
                .toList();
    }

    /** An item of the menu. */
    public record MenuEntry(MenuItemId id, MenuItem item) {}

    /**
     * A change in the draft.
     *
     * @param item absent: it is removed
     */
    public record MenuDraft(MenuItemId id, @Nullable MenuItem item) {}
}
