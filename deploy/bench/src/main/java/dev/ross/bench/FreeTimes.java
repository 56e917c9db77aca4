package dev.ross.bench;

import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** What a guest and staff wait for the book, however many restaurants there are and however full the day is. */
record FreeTimes(Calm calm, Guests guests, EventStore events, Duration length) {
    private static final LocalDate DATE = LocalDate.now(Houses.ZONE).plusDays(9);
    private static final int CLIENTS = 4;
    private static final int NUMBERED_FROM = 1_000_000;

    void print() throws Exception {
        var quiet = house(1);
        var busy = house(300);
        open(0, 6);
        calm.await();
        measure(quiet.full(), 5); // warms up
        print(10, quiet);
        print(10, busy);
        open(6, 996);
        calm.await();
        print(1000, quiet);
        print(1000, busy);
    }

    private void print(int restaurants, House house) throws Exception {
        var where = "of a day with %d seatings, one of %d restaurants".formatted(house.seatings(), restaurants);
        Row.times("free times " + where, CLIENTS, measure(house.full(), length.toSeconds()));
        calm.await();
        var accepted = new Accepting(guests.commands(), length).measure(house.roomy(), DATE.atTime(19, 0));
        Row.times("a request accepted, " + where, 1, accepted);
        calm.await();
    }

    private Load measure(RestaurantId house, long seconds) throws Exception {
        var path = "/restaurants/%s/availability?date=%s&partySize=2".formatted(house, DATE);
        return Load.paced(CLIENTS, 100, Duration.ofSeconds(seconds), number -> {
            var token = guests.token(number);
            return () -> guests.ask("GET", path, token, "", null).expect(200);
        });
    }

    private House house(int seatings) {
        var house = new House(seatings, Houses.open(guests.commands()), Houses.open(guests.commands()));
        hold(house.full(), "t1", seatings);
        hold(house.roomy(), "t2", seatings);
        return house;
    }

    /** Neighbours, numbered apart from those of the town that is searched; nobody works there yet. */
    private void open(int from, int to) {
        var town = new Town(new Random(3));
        IntStream.range(from, to).forEach(number -> events.publish(town.restaurant(NUMBERED_FROM + number)));
    }

    /** One after another, as if nobody stayed for more than a few minutes. */
    private void hold(RestaurantId house, String table, int seatings) {
        var day = new ServiceDayId(house, DATE);
        var tables = Set.of(TableId.of(house + "." + table));
        var opens = DATE.atTime(17, 0).atZone(Houses.ZONE).toInstant();
        events.publish(IntStream.range(0, seatings)
                .mapToObj(number -> {
                    var from = opens.plusSeconds(60L * number);
                    var seating = new SeatingId(house, "s" + number);
                    var held = new TableHeld(day, seating, tables, from, from.plusSeconds(60), 2);
                    return new GenericDomainEventMessage<>("ServiceDay", "day:" + day, number, held);
                })
                .toList());
    }

    /**
     * Two restaurants with as many seatings that day.
     *
     * @param full at its only table
     * @param roomy at other tables than the one that is given to who comes
     */
    private record House(int seatings, RestaurantId full, RestaurantId roomy) {}
}
