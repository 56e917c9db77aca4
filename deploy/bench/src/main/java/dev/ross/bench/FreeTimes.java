package dev.ross.bench;

import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** How long it takes to be told which times are free, however many restaurants there are and however full the day is. */
record FreeTimes(Calm calm, Guests guests, EventStore events, Duration length) {
    private static final LocalDate DATE = LocalDate.now(Houses.ZONE).plusDays(9);
    private static final int CLIENTS = 4;

    void print() throws Exception {
        var quiet = Houses.open(guests.commands());
        var busy = Houses.open(guests.commands());
        hold(quiet, 1);
        hold(busy, 300);
        open(8);
        calm.await();
        measure(quiet, 5); // warms up
        print(10, 1, quiet);
        print(10, 300, busy);
        open(990);
        calm.await();
        print(1000, 1, quiet);
        print(1000, 300, busy);
    }

    private void print(int restaurants, int seatings, RestaurantId house) throws Exception {
        Row.times(
                "free times of a day with %d seatings, one of %d restaurants".formatted(seatings, restaurants),
                CLIENTS,
                measure(house, length.toSeconds()));
    }

    private Load measure(RestaurantId house, long seconds) throws Exception {
        var path = "/restaurants/%s/availability?date=%s&partySize=2".formatted(house, DATE);
        return Load.paced(CLIENTS, 100, Duration.ofSeconds(seconds), number -> {
            var token = guests.token(number);
            return () -> guests.ask("GET", path, token, "", null).expect(200);
        });
    }

    private void open(int houses) {
        for (int house = 0; house < houses; house++) Houses.open(guests.commands());
    }

    /** One after another at the only table, as if nobody stayed for more than a few minutes. */
    private void hold(RestaurantId house, int seatings) {
        var day = new ServiceDayId(house, DATE);
        var tables = Set.of(TableId.of(house + ".t1"));
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
}
