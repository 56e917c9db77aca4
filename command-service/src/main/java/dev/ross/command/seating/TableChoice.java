package dev.ross.command.seating;

import static dev.ross.contracts.Refused.require;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_TABLE;
import static dev.ross.contracts.seating.SeatingRejection.PARTY_TOO_LARGE;
import static dev.ross.contracts.seating.SeatingRejection.PARTY_TOO_SMALL;
import static dev.ross.contracts.serviceday.ServiceDayRejection.NO_FREE_TABLE;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_TOO_SMALL;

import dev.ross.command.restaurant.Rules;
import dev.ross.contracts.Refused;
import dev.ross.contracts.restaurant.Table;
import dev.ross.contracts.restaurant.Table.Bookable;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.PartySize;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Which table a party is given: the smallest free one that seats it, of those it may have. */
record TableChoice(Rules rules, PartySize party) {
    private static final Comparator<Map.Entry<TableId, Table>> SMALLEST_FIRST = Comparator.comparing(
                    (Map.Entry<TableId, Table> table) -> table.getValue().maxSeats())
            .thenComparing(table -> table.getValue().label());

    /**
     * For a guest who books themselves.
     *
     * @throws Refused if no table ever seats this party, or none is free
     */
    Set<TableId> forAGuest(Predicate<Set<TableId>> isFree) {
        return firstFree(table -> table.bookable() == Bookable.ONLINE, this::isWorth, isFree);
    }

    /**
     * For a party that staff place: any table that seats it.
     *
     * @throws Refused if no table ever seats this party, or none is free
     */
    Set<TableId> byStaff(Predicate<Set<TableId>> isFree) {
        return firstFree(table -> true, table -> table.seats(party.guests()), isFree);
    }

    /**
     * For a party that staff write down: the tables they name, or the best that is left.
     *
     * @param override whether they mean it, however many or few seats there are
     * @throws Refused if a table they name is none of ours or they are too small, or if none is left
     */
    Set<TableId> forACaller(Set<TableId> named, boolean override, Predicate<Set<TableId>> isFree) {
        if (named.isEmpty()) return firstFree(table -> true, override ? table -> true : this::isWorth, isFree);
        if (!override) return named(named);
        requireStanding(named);
        return named;
    }

    /**
     * @throws Refused unless a guest who books themselves could be given some table, were it free
     */
    void requirePossibleForAGuest() {
        forAGuest(any -> true);
    }

    /**
     * @throws Refused unless all are tables of this restaurant and the party fits at them together
     */
    Set<TableId> named(Set<TableId> tables) {
        requireStanding(tables);
        var seats = tables.stream()
                .mapToInt(table ->
                        Objects.requireNonNull(rules.tables().get(table)).maxSeats())
                .sum();
        require(party.guests() <= seats, TABLE_TOO_SMALL);
        return tables;
    }

    /**
     * @throws Refused if one of them is not, or no longer, a table of this restaurant
     */
    void requireStanding(Set<TableId> tables) {
        require(rules.tables().keySet().containsAll(tables), UNKNOWN_TABLE);
    }

    private boolean isWorth(Table table) {
        var guests = party.guests();
        return table.seats(guests)
                && table.maxSeats() <= guests + rules.policy().maxOversizeSeats();
    }

    private Set<TableId> firstFree(Predicate<Table> open, Predicate<Table> worth, Predicate<Set<TableId>> isFree) {
        var tables = rules.tables().entrySet().stream()
                .filter(table -> open.test(table.getValue()) && table.getValue().maxSeats() >= party.guests())
                .sorted(SMALLEST_FIRST)
                .toList();
        require(!tables.isEmpty(), PARTY_TOO_LARGE);
        var worthIt = tables.stream()
                .filter(table -> worth.test(table.getValue()))
                .map(table -> Set.of(table.getKey()))
                .toList();
        require(!worthIt.isEmpty(), PARTY_TOO_SMALL);
        return worthIt.stream().filter(isFree).findFirst().orElseThrow(() -> new Refused(NO_FREE_TABLE));
    }
}
