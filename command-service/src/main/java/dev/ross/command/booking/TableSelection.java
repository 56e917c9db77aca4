package dev.ross.command.booking;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_TABLE;
import static dev.ross.contracts.seating.SeatingRejection.PARTY_TOO_LARGE;
import static dev.ross.contracts.seating.SeatingRejection.PARTY_TOO_SMALL;
import static dev.ross.contracts.serviceday.ServiceDayRejection.NO_FREE_TABLE;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_TOO_SMALL;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.restaurant.DiningTable.Bookable;
import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.restaurant.TableOption;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.TableId;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Selects the tables for a party: the best fit among the free tables that it may have. */
public record TableSelection(RestaurantRules rules, PartySize party) {
    /**
     * Selects tables for a guest who books themselves.
     *
     * @throws RejectedException if no table ever seats this party, or none is free
     */
    public Set<TableId> forAGuest(Predicate<Set<TableId>> isFree) {
        return firstFree(optionsForAGuest(), isFree);
    }

    /**
     * All table options for a guest who books themselves, free or not, the best fit first.
     *
     * @throws RejectedException if there is none
     */
    public List<TableOption> optionsForAGuest() {
        return options(option -> option.bookable() == Bookable.ONLINE, this::isWorth);
    }

    /**
     * Selects tables for a party that staff place: any that seat it.
     *
     * @throws RejectedException if no table ever seats this party, or none is free
     */
    public Set<TableId> byStaff(Predicate<Set<TableId>> isFree) {
        return firstFree(optionsByStaff(), isFree);
    }

    private List<TableOption> optionsByStaff() {
        return options(any -> true, option -> option.seats(party.guests()));
    }

    /** All tables at which staff may place the party; none, if no table ever seats it. */
    public List<Set<TableId>> anyTables() {
        try {
            return optionsByStaff().stream().map(TableOption::tables).toList();
        } catch (RejectedException noTableEverSeatsThem) {
            return List.of();
        }
    }

    /**
     * Selects tables for a booking by staff: those they name, or the best that is left.
     *
     * @param override whether to accept any number of seats
     * @throws RejectedException if a named table is not of this restaurant or they are too small, or if none is left
     */
    public Set<TableId> forACaller(Set<TableId> named, boolean override, Predicate<Set<TableId>> isFree) {
        if (named.isEmpty()) return firstFree(options(any -> true, override ? any -> true : this::isWorth), isFree);
        if (!override) return named(named);
        requireExistingTables(named);
        return named;
    }

    /**
     * @throws RejectedException unless all are tables of this restaurant and together seat the party
     */
    public Set<TableId> named(Set<TableId> tables) {
        requireExistingTables(tables);
        require(party.guests() <= rules.tableLayout().seatsAt(tables), TABLE_TOO_SMALL);
        return tables;
    }

    /**
     * @throws RejectedException if one of them is not, or no longer, a table of this restaurant
     */
    public void requireExistingTables(Set<TableId> tables) {
        require(rules.tableLayout().has(tables), UNKNOWN_TABLE);
    }

    private boolean isWorth(TableOption option) {
        return rules.policy().isWorth(option, party);
    }

    private List<TableOption> options(Predicate<TableOption> open, Predicate<TableOption> worth) {
        var largeEnough = rules.tableLayout().optionsFor(party.guests()).stream()
                .filter(open)
                .toList();
        require(!largeEnough.isEmpty(), PARTY_TOO_LARGE);
        var worthIt = largeEnough.stream().filter(worth).toList();
        require(!worthIt.isEmpty(), PARTY_TOO_SMALL);
        return worthIt;
    }

    private static Set<TableId> firstFree(List<TableOption> options, Predicate<Set<TableId>> isFree) {
        return options.stream()
                .map(TableOption::tables)
                .filter(isFree)
                .findFirst()
                .orElseThrow(() -> new RejectedException(NO_FREE_TABLE));
    }
}
