package dev.ross.bench.read;

import dev.ross.bench.command.ProfileChanges;
import dev.ross.bench.installation.BenchRestaurants;
import dev.ross.bench.installation.SystemAtRest;
import dev.ross.bench.load.LoadResult;
import dev.ross.bench.load.TableRow;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Measures the free times and the acceptance of a request, with few and many restaurants, on a quiet and on a full day.
 */
public record AvailabilityTimes(SystemAtRest atRest, ProfileChanges profiles, EventStore events, Duration length) {
    private static final LocalDate DATE = LocalDate.now(BenchRestaurants.ZONE).plusDays(9);
    private static final int CLIENTS = 4;
    private static final int NUMBERED_FROM = 1_000_000;

    public void print() throws Exception {
        var quiet = pair(1);
        var busy = pair(300);
        open(0, 6);
        atRest.await();
        measure(quiet.full(), 5); // warms up
        print(10, quiet);
        print(10, busy);
        open(6, 996);
        atRest.await();
        print(1000, quiet);
        print(1000, busy);
    }

    private void print(int restaurants, RestaurantPair pair) throws Exception {
        var where = "of a day with %d seatings, one of %d restaurants".formatted(pair.seatings(), restaurants);
        TableRow.times("free times " + where, CLIENTS, measure(pair.full(), length.toSeconds()));
        atRest.await();
        var accepted = new AcceptanceTimes(profiles.commands(), length).measure(pair.roomy(), DATE.atTime(19, 0));
        TableRow.times("a request accepted, " + where, 1, accepted);
        atRest.await();
    }

    private LoadResult measure(RestaurantId restaurant, long seconds) throws Exception {
        var path = "/restaurants/%s/availability?date=%s&partySize=2".formatted(restaurant, DATE);
        return LoadResult.paced(CLIENTS, 100, Duration.ofSeconds(seconds), number -> {
            var token = profiles.token(number);
            return () -> profiles.ask("GET", path, token, "", null).expect(200);
        });
    }

    private RestaurantPair pair(int seatings) {
        var pair = new RestaurantPair(
                seatings, BenchRestaurants.open(profiles.commands()), BenchRestaurants.open(profiles.commands()));
        hold(pair.full(), "t1", seatings);
        hold(pair.roomy(), "t2", seatings);
        return pair;
    }

    /**
     * Publishes the events of further restaurants, numbered apart from those of the restaurant search; they have no
     * staff yet.
     */
    private void open(int from, int to) {
        var restaurants = new RandomRestaurants(new Random(3));
        IntStream.range(from, to).forEach(number -> events.publish(restaurants.restaurant(NUMBERED_FROM + number)));
    }

    /** Publishes holds of a table, each for one minute, one after another. */
    private void hold(RestaurantId restaurant, String table, int seatings) {
        var day = new ServiceDayId(restaurant, DATE);
        var tables = Set.of(TableId.of(restaurant + "." + table));
        var opens = DATE.atTime(17, 0).atZone(BenchRestaurants.ZONE).toInstant();
        events.publish(IntStream.range(0, seatings)
                .mapToObj(number -> {
                    var from = opens.plusSeconds(60L * number);
                    var seating = new SeatingId(restaurant, "s" + number);
                    var held = new TableHeld(day, seating, tables, from, from.plusSeconds(60), 2);
                    return new GenericDomainEventMessage<>("ServiceDay", "day:" + day, number, held);
                })
                .toList());
    }

    /**
     * Two restaurants with equally many seatings that day.
     *
     * @param full all at its only table
     * @param roomy at other tables than the one that new requests get
     */
    private record RestaurantPair(int seatings, RestaurantId full, RestaurantId roomy) {}
}
