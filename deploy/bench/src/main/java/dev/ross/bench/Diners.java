package dev.ross.bench;

import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingCommand.RequestSeating;
import dev.ross.contracts.seating.SeatingId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.gateway.CommandGateway;

/**
 * Guests who ask for seatings, each client in a restaurant of its own: a new stream and two events a command, with the
 * guest's book and the books of two days opened for it. Who has asked for forty evenings makes room for another guest,
 * for whom a key is made.
 */
final class Diners {
    private static final int EVENINGS = 40;

    private final Map<Integer, RestaurantId> houses = new ConcurrentHashMap<>();
    private final CommandGateway commands;
    private final Guests guests;

    Diners(Guests guests) {
        this.commands = guests.commands();
        this.guests = guests;
    }

    Callable<?> inProcess(int number) {
        var house = house(number);
        var asked = new AtomicInteger();
        var party = new Party();
        return () -> {
            var evening = party.evening(asked.getAndIncrement());
            var customer = party.guest();
            var contact = new GuestContact("Guest " + customer, null, null, "sv");
            return commands.sendAndWait(new RequestSeating(
                    new SeatingId(house, UUID.randomUUID().toString()),
                    CustomerId.of(customer),
                    Personal.of(Subject.guestAt(customer, house.toString()), contact),
                    evening,
                    PartySize.of(2),
                    null));
        };
    }

    Callable<?> overHttp(int number) {
        var house = house(number);
        var asked = new AtomicInteger();
        var party = new Party();
        return () -> ask(house, party, asked.getAndIncrement());
    }

    /** How long after its answer a seating's card is there to be read. */
    Callable<?> reading(int number, Recorder seen) {
        var house = house(number);
        var asked = new AtomicInteger();
        var party = new Party();
        return () -> {
            var answer = ask(house, party, asked.getAndIncrement());
            var card = answer.header("Location").replaceFirst("^/api/v1", "");
            return seen.during(() -> guests.await(card, party.token(), answer));
        };
    }

    private Line.Answer ask(RestaurantId house, Party party, int asked) throws Exception {
        var body = "{\"startsAt\":\"%s\",\"partySize\":2}".formatted(party.evening(asked));
        return guests.ask("POST", "/restaurants/" + house + "/seatings", party.token(), "", body)
                .expect(201);
    }

    private RestaurantId house(int number) {
        return houses.computeIfAbsent(number, missing -> Houses.open(commands));
    }

    private final class Party {
        private String guest = "";
        private String token = "";

        LocalDateTime evening(int asked) {
            if (asked % EVENINGS == 0) {
                guest = UUID.randomUUID().toString();
                token = guests.token(guest);
            }
            return LocalDate.now(Houses.ZONE).plusDays(2 + asked % EVENINGS).atTime(19, 0);
        }

        String guest() {
            return guest;
        }

        String token() {
            return token;
        }
    }
}
