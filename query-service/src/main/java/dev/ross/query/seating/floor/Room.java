package dev.ross.query.seating.floor;

import dev.ross.contracts.restaurant.Furniture.Placed;
import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.restaurant.Rules;
import dev.ross.contracts.seating.HailId;
import dev.ross.contracts.seating.SeatingEvent.ServerHailed;
import dev.ross.contracts.seating.SeatingId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a restaurant has settled, its tables among it, and who is calling from one.
 *
 * @param version of the restaurant's settings
 */
record Room(Rules rules, List<Call> calls, long version) {
    static Room empty(String restaurant) {
        return new Room(Rules.NONE, List.of(), -1);
    }

    Room after(RestaurantEvent event, long reached) {
        return new Room(rules.after(event), calls, reached);
    }

    ZoneId zone() {
        return rules.timeZone();
    }

    /** By their labels. */
    List<Placed> tables() {
        var byLabel = Comparator.<Placed, String>comparing(
                        placed -> placed.table().label())
                .thenComparing(placed -> placed.id().toString());
        return rules.furniture().tables().stream().sorted(byLabel).toList();
    }

    Room calling(ServerHailed hailed) {
        var call = new Call(hailed.seating(), hailed.hail(), hailed.at());
        return calls(Stream.concat(
                calls.stream().filter(other -> !other.hail().equals(hailed.hail())), Stream.of(call)));
    }

    Room answered(SeatingId seating, HailId hail) {
        return answered(call -> call.seating().equals(seating) && call.hail().equals(hail));
    }

    Room left(SeatingId seating) {
        return answered(call -> call.seating().equals(seating));
    }

    private Room answered(Predicate<Call> which) {
        return calls(calls.stream().filter(which.negate()));
    }

    private Room calls(Stream<Call> all) {
        return new Room(rules, all.sorted(Comparator.comparing(Call::since)).toList(), version);
    }

    /** A party that wants something. */
    record Call(SeatingId seating, HailId hail, Instant since) {}
}
