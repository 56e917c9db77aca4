package dev.ross.command.booking;

import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_TABLE;
import static dev.ross.contracts.seating.SeatingRejection.PARTY_TOO_LARGE;
import static dev.ross.contracts.seating.SeatingRejection.PARTY_TOO_SMALL;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_TOO_SMALL;

import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.restaurant.table.DiningTable.Bookable;
import dev.ross.contracts.restaurant.table.TableOption;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.TableId;
import java.util.Set;
import java.util.function.Predicate;

/** Selects the tables for a party: the best fit among the free tables that it may have. */
public record TableSelection(RestaurantRules rules, PartySize party) {
    /** Selects tables for a guest who books themselves. */
    public TableChoice forAGuest(Predicate<Set<TableId>> isFree) {
        return optionsForAGuest().choose(isFree);
    }

    /** The options of a guest who books themselves. */
    public TableOptions optionsForAGuest() {
        return options(option -> option.bookable() == Bookable.ONLINE, this::isWorth);
    }

    /** Selects tables for a party that staff place: any that seat it. */
    public TableChoice byStaff(Predicate<Set<TableId>> isFree) {
        return optionsByStaff().choose(isFree);
    }

    /** The options of staff: all that seat the party. */
    public TableOptions optionsByStaff() {
        return options(any -> true, option -> option.seats(party.guests()));
    }

    /**
     * Selects tables for a booking by staff: those they name, or the best that is left.
     *
     * @param override whether to accept any number of seats
     */
    public TableChoice forACaller(Set<TableId> named, boolean override, Predicate<Set<TableId>> isFree) {
        if (named.isEmpty())
            return options(any -> true, override ? any -> true : this::isWorth).choose(isFree);
        return override ? existing(named) : named(named);
    }

    /** These tables, if all are tables of this restaurant and together seat the party. */
    public TableChoice named(Set<TableId> tables) {
        return existing(tables).provided(this::seats, TABLE_TOO_SMALL);
    }

    /** These tables, if all are still tables of this restaurant. */
    public TableChoice existing(Set<TableId> tables) {
        return TableChoice.of(tables).provided(rules.tableLayout()::has, UNKNOWN_TABLE);
    }

    /** Whether these tables, all of this restaurant, have enough seats together. */
    public boolean seats(Set<TableId> tables) {
        return party.guests() <= rules.tableLayout().seatsAt(tables);
    }

    private boolean isWorth(TableOption option) {
        return rules.policy().limits().isWorth(option, party);
    }

    private TableOptions options(Predicate<TableOption> open, Predicate<TableOption> worth) {
        var largeEnough = rules.tableLayout().optionsFor(party.guests()).stream()
                .filter(open)
                .toList();
        if (largeEnough.isEmpty()) return TableOptions.none(PARTY_TOO_LARGE);
        var worthIt = largeEnough.stream().filter(worth).toList();
        return worthIt.isEmpty() ? TableOptions.none(PARTY_TOO_SMALL) : TableOptions.of(worthIt);
    }
}
