package dev.ross.command.seating;

import static dev.ross.contracts.Refused.require;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_TABLE;
import static dev.ross.contracts.seating.SeatingRejection.PARTY_TOO_LARGE;
import static dev.ross.contracts.seating.SeatingRejection.PARTY_TOO_SMALL;
import static dev.ross.contracts.serviceday.ServiceDayRejection.NO_FREE_TABLE;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_TOO_SMALL;

import dev.ross.contracts.Refused;
import dev.ross.contracts.restaurant.Rules;
import dev.ross.contracts.restaurant.Setting;
import dev.ross.contracts.restaurant.Table.Bookable;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.PartySize;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Which tables a party is given: the best fit that is free, of those it may have. */
record TableChoice(Rules rules, PartySize party) {
    /**
     * For a guest who books themselves.
     *
     * @throws Refused if no table ever seats this party, or none is free
     */
    Set<TableId> forAGuest(Predicate<Set<TableId>> isFree) {
        return firstFree(settingsForAGuest(), isFree);
    }

    /**
     * Where a guest who books themselves could be placed, were it free, the best fit first.
     *
     * @throws Refused if there is no such place
     */
    List<Setting> settingsForAGuest() {
        return settings(setting -> setting.bookable() == Bookable.ONLINE, this::isWorth);
    }

    /**
     * For a party that staff place: any tables that seat it.
     *
     * @throws Refused if no table ever seats this party, or none is free
     */
    Set<TableId> byStaff(Predicate<Set<TableId>> isFree) {
        return firstFree(settingsByStaff(), isFree);
    }

    private List<Setting> settingsByStaff() {
        return settings(any -> true, setting -> setting.seats(party.guests()));
    }

    /** Wherever staff may place the party; nowhere, if no table ever seats it. */
    List<Set<TableId>> anyTables() {
        try {
            return settingsByStaff().stream().map(Setting::tables).toList();
        } catch (Refused noTableEverSeatsThem) {
            return List.of();
        }
    }

    /**
     * For a party that staff write down: the tables they name, or the best that is left.
     *
     * @param override whether they mean it, however many or few seats there are
     * @throws Refused if a table they name is none of ours or they are too small, or if none is left
     */
    Set<TableId> forACaller(Set<TableId> named, boolean override, Predicate<Set<TableId>> isFree) {
        if (named.isEmpty()) return firstFree(settings(any -> true, override ? any -> true : this::isWorth), isFree);
        if (!override) return named(named);
        requireStanding(named);
        return named;
    }

    /**
     * @throws Refused unless all are tables of this restaurant and the party fits at them together
     */
    Set<TableId> named(Set<TableId> tables) {
        requireStanding(tables);
        require(party.guests() <= rules.furniture().seatsAt(tables), TABLE_TOO_SMALL);
        return tables;
    }

    /**
     * @throws Refused if one of them is not, or no longer, a table of this restaurant
     */
    void requireStanding(Set<TableId> tables) {
        require(rules.furniture().has(tables), UNKNOWN_TABLE);
    }

    private boolean isWorth(Setting setting) {
        return rules.policy().isWorth(setting, party);
    }

    private List<Setting> settings(Predicate<Setting> open, Predicate<Setting> worth) {
        var seating = rules.furniture().settingsFor(party.guests()).stream()
                .filter(open)
                .toList();
        require(!seating.isEmpty(), PARTY_TOO_LARGE);
        var worthIt = seating.stream().filter(worth).toList();
        require(!worthIt.isEmpty(), PARTY_TOO_SMALL);
        return worthIt;
    }

    private static Set<TableId> firstFree(List<Setting> settings, Predicate<Set<TableId>> isFree) {
        return settings.stream()
                .map(Setting::tables)
                .filter(isFree)
                .findFirst()
                .orElseThrow(() -> new Refused(NO_FREE_TABLE));
    }
}
