package dev.ross.contracts.restaurant;

import dev.ross.contracts.AtMost;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables of a restaurant and how they may be put together.
 *
 * @param removed the tables that were removed last, by which past visits are labelled; the oldest of more are forgotten
 */
public record Furniture(
        @AtMost(500) List<Placed> tables,
        @AtMost(500) List<Combination> combinations,
        @AtMost(500) List<Removed> removed) {
    public static final Furniture NONE = new Furniture(List.of(), List.of(), List.of());

    private static final int REMOVED_AT_MOST = 500;

    /** Least waste first, of equals the one that is least needed elsewhere; combinations after all single tables. */
    private static final Comparator<Setting> BEST_FIT = Comparator.comparing(Setting::isCombined)
            .thenComparingInt(Setting::maxSeats)
            .thenComparingInt(setting -> setting.tables().size())
            .thenComparingInt(Setting::combinedElsewhere)
            .thenComparing(Setting::label);

    public Furniture {
        tables = List.copyOf(tables);
        combinations = List.copyOf(combinations);
        removed = List.copyOf(removed);
    }

    public Furniture(List<Placed> tables, List<Combination> combinations) {
        this(tables, combinations, List.of());
    }

    public boolean has(Set<TableId> some) {
        return some.stream().allMatch(id -> table(id).isPresent());
    }

    public Optional<Table> table(TableId id) {
        for (var placed : tables) if (placed.id().equals(id)) return Optional.of(placed.table());
        return Optional.empty();
    }

    /** How many seats these have: as a combination says that is made of just them, else all of theirs together. */
    public int seatsAt(Set<TableId> some) {
        return combinations.stream()
                .filter(combination -> combination.tables().equals(some))
                .mapToInt(Combination::maxSeats)
                .max()
                .orElseGet(() -> some.stream()
                        .mapToInt(id -> table(id).orElseThrow().maxSeats())
                        .sum());
    }

    /** What staff call these tables, when they stand together, or called them when they were there. */
    public String labelOf(Set<TableId> some) {
        return some.stream().map(this::labelOf).sorted().collect(Collectors.joining(" + "));
    }

    private String labelOf(TableId id) {
        return table(id)
                .map(Table::label)
                .or(() -> removed.stream()
                        .filter(gone -> gone.id().equals(id))
                        .map(Removed::label)
                        .findFirst())
                .orElseGet(id::toString);
    }

    /** Where this many guests have seats, whoever may book it, the best fit first. */
    public List<Setting> settingsFor(int guests) {
        return Stream.concat(single(), combined())
                .filter(setting -> setting.maxSeats() >= guests)
                .sorted(BEST_FIT)
                .toList();
    }

    private Stream<Setting> single() {
        return tables.stream()
                .map(placed -> new Setting(
                        Set.of(placed.id()),
                        placed.table().label(),
                        placed.table().minSeats(),
                        placed.table().maxSeats(),
                        placed.table().bookable(),
                        (int) combinations.stream()
                                .filter(combination -> combination.tables().contains(placed.id()))
                                .count()));
    }

    /** Those whose tables are all there still. */
    private Stream<Setting> combined() {
        return combinations.stream()
                .filter(combination -> has(combination.tables()))
                .map(combination -> new Setting(
                        combination.tables(),
                        labelOf(combination.tables()),
                        combination.minSeats(),
                        combination.maxSeats(),
                        combination.bookable(),
                        (int) combinations.stream()
                                .filter(other -> other != combination
                                        && other.tables().stream().anyMatch(combination.tables()::contains))
                                .count()));
    }

    public Furniture with(TableId id, Table table) {
        return new Furniture(
                Stream.concat(tablesBut(id), Stream.of(new Placed(id, table))).toList(),
                combinations,
                removedBut(id).toList());
    }

    /** A combination that it was part of goes with it. */
    public Furniture without(TableId id) {
        var gone = table(id).map(table -> new Removed(id, table.label())).stream();
        var all = Stream.concat(removedBut(id), gone).toList();
        var last = all.subList(Math.max(0, all.size() - REMOVED_AT_MOST), all.size());
        var whole = combinations.stream()
                .filter(combination -> !combination.tables().contains(id))
                .toList();
        return new Furniture(tablesBut(id).toList(), whole, last);
    }

    public Furniture with(List<Combination> declared) {
        return new Furniture(tables, declared, removed);
    }

    private Stream<Placed> tablesBut(TableId id) {
        return tables.stream().filter(placed -> !placed.id().equals(id));
    }

    private Stream<Removed> removedBut(TableId id) {
        return removed.stream().filter(gone -> !gone.id().equals(id));
    }

    /** A table that stood there. */
    public record Removed(TableId id, String label) {}

    /** A table that stands there. */
    public record Placed(TableId id, Table table) {}
}
