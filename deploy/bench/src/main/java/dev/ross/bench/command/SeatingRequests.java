package dev.ross.bench.command;

import dev.ross.bench.installation.BenchRestaurants;
import dev.ross.bench.load.DurationRecorder;
import dev.ross.bench.load.HttpConnection;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.SeatingCommand.RequestSeating;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.SeatingId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.gateway.CommandGateway;

/**
 * Load of guests requesting seatings, each client in a restaurant of its own: a new stream and two events for each
 * command, which loads the guest's aggregate and two service days. After forty evenings a client goes on with another
 * guest, for whom an encryption key is created.
 */
public final class SeatingRequests {
    private static final int EVENINGS = 40;

    private final Map<Integer, RestaurantId> restaurants = new ConcurrentHashMap<>();
    private final CommandGateway commands;
    private final ProfileChanges profiles;

    public SeatingRequests(ProfileChanges profiles) {
        this.commands = profiles.commands();
        this.profiles = profiles;
    }

    Callable<?> inProcess(int number) {
        var restaurant = restaurant(number);
        var asked = new AtomicInteger();
        var party = new Party();
        return () -> {
            var evening = party.evening(asked.getAndIncrement());
            var customer = party.guest();
            var contact = new GuestContact("Guest " + customer, null, null, "sv");
            return commands.sendAndWait(new RequestSeating(
                    new SeatingId(restaurant, UUID.randomUUID().toString()),
                    CustomerId.of(customer),
                    Personal.of(Subject.guestAt(customer, restaurant.toString()), contact),
                    evening,
                    PartySize.of(2),
                    null));
        };
    }

    public Callable<?> overHttp(int number) {
        var restaurant = restaurant(number);
        var asked = new AtomicInteger();
        var party = new Party();
        return () -> ask(restaurant, party, asked.getAndIncrement());
    }

    /** Measures the time from the answer to a request until the seating's card can be read. */
    public Callable<?> reading(int number, DurationRecorder seen) {
        var restaurant = restaurant(number);
        var asked = new AtomicInteger();
        var party = new Party();
        return () -> {
            var answer = ask(restaurant, party, asked.getAndIncrement());
            var card = answer.header("Location").replaceFirst("^/api/v1", "");
            return seen.during(() -> profiles.await(card, party.token(), answer));
        };
    }

    private HttpConnection.Answer ask(RestaurantId restaurant, Party party, int asked) throws Exception {
        var body = "{\"startsAt\":\"%s\",\"partySize\":2}".formatted(party.evening(asked));
        return profiles.ask("POST", "/restaurants/" + restaurant + "/seatings", party.token(), "", body)
                .expect(201);
    }

    private RestaurantId restaurant(int number) {
        return restaurants.computeIfAbsent(number, missing -> BenchRestaurants.open(commands));
    }

    private final class Party {
        private String guest = "";
        private String token = "";

        LocalDateTime evening(int asked) {
            if (asked % EVENINGS == 0) {
                guest = UUID.randomUUID().toString();
                token = profiles.token(guest);
            }
            return LocalDate.now(BenchRestaurants.ZONE)
                    .plusDays(2 + asked % EVENINGS)
                    .atTime(19, 0);
        }

        String guest() {
            return guest;
        }

        String token() {
            return token;
        }
    }
}
