package dev.ross.contracts.restaurant;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of a restaurant and how they may be put together. */
public record Furniture(Map<TableId, Table> tables, List<Combination> combinations) {
    public static final Furniture NONE = new Furniture(Map.of(), List.of());

    /** Least waste first, of equals the one that is least needed elsewhere; combinations after all single tables. */
    private static final Comparator<Setting> BEST_FIT = Comparator.comparing(Setting::isCombined)
            .thenComparingInt(Setting::maxSeats)
            .thenComparingInt(setting -> setting.tables().size())
            .thenComparingInt(Setting::combinedElsewhere)
            .thenComparing(Setting::label);

    public Furniture {
        tables = Map.copyOf(tables);
        combinations = List.copyOf(combinations);
    }

    public boolean has(Set<TableId> some) {
        return tables.keySet().containsAll(some);
    }

    /** How many seats these have: as a combination says that is made of just them, else all of theirs together. */
    public int seatsAt(Set<TableId> some) {
        return combinations.stream()
                .filter(combination -> combination.tables().equals(some))
                .mapToInt(Combination::maxSeats)
                .max()
                .orElseGet(() -> some.stream()
                        .mapToInt(table ->
                                Objects.requireNonNull(tables.get(table)).maxSeats())
                        .sum());
    }

    /** What staff call these tables, when they stand together. */
    public String labelOf(Set<TableId> some) {
        return some.stream()
                .map(table -> tables.containsKey(table) ? tables.get(table).label() : table.toString())
                .sorted()
                .collect(Collectors.joining(" + "));
    }

    /** Where this many guests have seats, whoever may book it, the best fit first. */
    public List<Setting> settingsFor(int guests) {
        return Stream.concat(single(), combined())
                .filter(setting -> setting.maxSeats() >= guests)
                .sorted(BEST_FIT)
                .toList();
    }

    private Stream<Setting> single() {
        return tables.entrySet().stream()
                .map(table -> new Setting(
                        Set.of(table.getKey()),
                        table.getValue().label(),
                        table.getValue().minSeats(),
                        table.getValue().maxSeats(),
                        table.getValue().bookable(),
                        (int) combinations.stream()
                                .filter(combination -> combination.tables().contains(table.getKey()))
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

    /**
     * @param table absent: it is no more
     */
    public Furniture with(TableId id, @Nullable Table table) {
        var changed = new HashMap<>(tables);
        if (table == null) changed.remove(id);
        else changed.put(id, table);
        return new Furniture(changed, combinations);
    }

    public Furniture with(List<Combination> declared) {
        return new Furniture(tables, declared);
    }
}
