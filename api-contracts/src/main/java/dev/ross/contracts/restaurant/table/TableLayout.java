package dev.ross.contracts.restaurant.table;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.value.TableId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables of a restaurant and their combinations.
 *
 * @param removed the last removed tables, whose labels past visits still need; older ones are dropped
 */
public record TableLayout(
        @AtMost(500) List<Placed> tables,
        @AtMost(500) List<TableCombination> combinations,
        @AtMost(500) List<Removed> removed) {
    public static final TableLayout NONE = new TableLayout(List.of(), List.of(), List.of());

    private static final int REMOVED_AT_MOST = 500;

    private static final Comparator<String> LABEL_ORDER = new TableLabelOrder();

    /** Single tables before combinations; then the fewest seats, then the option least needed by other combinations. */
    private static final Comparator<TableOption> BEST_FIT = Comparator.comparing(TableOption::isCombined)
            .thenComparingInt(TableOption::maxSeats)
            .thenComparingInt(option -> option.tables().size())
            .thenComparingInt(TableOption::combinedElsewhere)
            .thenComparing(TableOption::label);

    public TableLayout {
        tables = List.copyOf(tables);
        combinations = List.copyOf(combinations);
        removed = List.copyOf(removed);
    }

    public TableLayout(List<Placed> tables, List<TableCombination> combinations) {
        this(tables, combinations, List.of());
    }

    public boolean has(Set<TableId> some) {
        return some.stream().allMatch(id -> table(id).isPresent());
    }

    public Optional<DiningTable> table(TableId id) {
        for (var placed : tables) if (placed.id().equals(id)) return Optional.of(placed.table());
        return Optional.empty();
    }

    /** The tables in the natural order of their labels. */
    public List<Placed> tablesByLabel() {
        return tables.stream()
                .sorted(Comparator.comparing((Placed placed) -> placed.table().label(), LABEL_ORDER)
                        .thenComparing(placed -> placed.id().toString()))
                .toList();
    }

    /** The number of seats at these tables: that of the combination of exactly these, else the sum of theirs. */
    public int seatsAt(Set<TableId> some) {
        return combinations.stream()
                .filter(combination -> combination.tables().equals(some))
                .mapToInt(TableCombination::maxSeats)
                .max()
                .orElseGet(() -> some.stream()
                        .mapToInt(id -> table(id).orElseThrow().maxSeats())
                        .sum());
    }

    /** The label of these tables together; for removed tables, their last label. */
    public String labelOf(Set<TableId> some) {
        return some.stream().map(this::labelOf).sorted(LABEL_ORDER).collect(Collectors.joining(" + "));
    }

    private String labelOf(TableId id) {
        return table(id)
                .map(DiningTable::label)
                .or(() -> removed.stream()
                        .filter(gone -> gone.id().equals(id))
                        .map(Removed::label)
                        .findFirst())
                .orElseGet(id::toString);
    }

    /** All options with enough seats for this many guests, whatever they are reserved for, best fit first. */
    public List<TableOption> optionsFor(int guests) {
        return Stream.concat(single(), combined())
                .filter(option -> option.maxSeats() >= guests)
                .sorted(BEST_FIT)
                .toList();
    }

    private Stream<TableOption> single() {
        return tables.stream()
                .map(placed -> new TableOption(
                        Set.of(placed.id()),
                        placed.table().label(),
                        placed.table().minSeats(),
                        placed.table().maxSeats(),
                        placed.table().bookable(),
                        (int) combinations.stream()
                                .filter(combination -> combination.tables().contains(placed.id()))
                                .count()));
    }

    /** The combinations whose tables all still exist. */
    private Stream<TableOption> combined() {
        return combinations.stream()
                .filter(combination -> has(combination.tables()))
                .map(combination -> new TableOption(
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

    public TableLayout with(TableId id, DiningTable table) {
        return new TableLayout(
                Stream.concat(tablesBut(id), Stream.of(new Placed(id, table))).toList(),
                combinations,
                removedBut(id).toList());
    }

    /** Removes the table and all combinations that contain it. */
    public TableLayout without(TableId id) {
        var gone = table(id).map(table -> new Removed(id, table.label())).stream();
        var all = Stream.concat(removedBut(id), gone).toList();
        var last = all.subList(Math.max(0, all.size() - REMOVED_AT_MOST), all.size());
        var whole = combinations.stream()
                .filter(combination -> !combination.tables().contains(id))
                .toList();
        return new TableLayout(tablesBut(id).toList(), whole, last);
    }

    public TableLayout with(List<TableCombination> declared) {
        return new TableLayout(tables, declared, removed);
    }

    private Stream<Placed> tablesBut(TableId id) {
        return tables.stream().filter(placed -> !placed.id().equals(id));
    }

    private Stream<Removed> removedBut(TableId id) {
        return removed.stream().filter(gone -> !gone.id().equals(id));
    }

    /** A table that was removed. */
    public record Removed(TableId id, String label) {}

    /** A table in use. */
    public record Placed(TableId id, DiningTable table) {}
}
