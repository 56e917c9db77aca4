package dev.ross.query.seating.floor;

import dev.ross.contracts.restaurant.Table;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.HailId;
import dev.ross.contracts.seating.SeatingEvent.ServerHailed;
import dev.ross.contracts.seating.SeatingId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The tables of a restaurant, by their labels, and who is calling from one.
 *
 * @param version of the restaurant's settings
 */
record Room(ZoneId zone, List<Placed> tables, List<Call> calls, long version) {
    static Room empty(String restaurant) {
        return new Room(ZoneOffset.UTC, List.of(), List.of(), -1);
    }

    Room in(ZoneId timeZone) {
        return new Room(timeZone, tables, calls, version);
    }

    Room with(TableId id, Table table) {
        var others = without(id).tables().stream();
        return tables(Stream.concat(others, Stream.of(new Placed(id, table))));
    }

    Room without(TableId id) {
        return tables(tables.stream().filter(table -> !table.id().equals(id)));
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

    Room seen(long event) {
        return new Room(zone, tables, calls, event);
    }

    private Room answered(Predicate<Call> which) {
        return calls(calls.stream().filter(which.negate()));
    }

    private Room tables(Stream<Placed> all) {
        var byLabel = Comparator.<Placed, String>comparing(
                        placed -> placed.table().label())
                .thenComparing(placed -> placed.id().toString());
        return new Room(zone, all.sorted(byLabel).toList(), calls, version);
    }

    private Room calls(Stream<Call> all) {
        return new Room(
                zone, tables, all.sorted(Comparator.comparing(Call::since)).toList(), version);
    }

    /** A table where it stands. */
    record Placed(TableId id, Table table) {}

    /** A party that wants something. */
    record Call(SeatingId seating, HailId hail, Instant since) {}
}
