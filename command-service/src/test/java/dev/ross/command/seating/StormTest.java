package dev.ross.command.seating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.CommandService;
import dev.ross.command.CommandTestStores;
import dev.ross.command.fixture.PolicyFixture;
import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.RestaurantCommand.AddTable;
import dev.ross.contracts.restaurant.RestaurantCommand.PublishRestaurant;
import dev.ross.contracts.restaurant.RestaurantCommand.RegisterRestaurant;
import dev.ross.contracts.restaurant.RestaurantCommand.SetBookingPolicy;
import dev.ross.contracts.restaurant.RestaurantCommand.SetOpeningHours;
import dev.ross.contracts.restaurant.table.DiningTable;
import dev.ross.contracts.restaurant.table.DiningTable.Bookable;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.CancelSeating;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCancelled;
import dev.ross.contracts.serviceday.ServiceDayEvent;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldMoved;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldReleased;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.team.StaffContact;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two nodes on one store, two hundred requests for one table at once. */
class StormTest {
    private static final LocalDate DAY = LocalDate.now(StockholmRestaurant.ZONE).plusDays(3);
    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext other;

    private final StockholmRestaurant restaurant = new StockholmRestaurant();

    @BeforeAll
    static void startTwoNodes() {
        var store = CommandTestStores.newStore();
        one = node(store);
        other = node(store);
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    @Test
    void oneOfTwoHundredIsAcceptedOnOneNode() throws Exception {
        exactlyOneWins(List.of(one), i -> request(i, "19:00", 2));
    }

    @Test
    void oneOfTwoHundredIsAcceptedOnTwoNodes() throws Exception {
        exactlyOneWins(List.of(one, other), i -> request(i, "19:00", 2));
    }

    /** Parties of two to eight stay for ninety minutes to three hours, all across eight o'clock, within each other. */
    @Test
    void oneOfTwoHundredIsAcceptedOnTwoNodesWhereStaysContainEachOther() throws Exception {
        exactlyOneWins(List.of(one, other), i -> request(i, "19:%02d".formatted(15 * (i % 3)), 2 + 2 * (i % 4)));
    }

    /** Each on a day of its own: another node's release is seen only milliseconds later, which is not tested here. */
    @Test
    void eitherAcceptingOrCancellingWins() throws Exception {
        open();
        for (int i = 0; i < 50; i++) {
            var seating = request(i, DAY.plusDays(i), "19:00", 2);
            var guest = restaurant.guest("g" + i);
            var codes = atOnce(List.of(
                    () -> result(one, new AcceptSeating(seating, Set.of(restaurant.big), false)),
                    () -> result(other, new CancelSeating(seating, Requester.guest(guest), null))));
            var ends = stored("seating:" + seating, SeatingEvent.class).stream()
                    .filter(event -> event instanceof SeatingAccepted || event instanceof SeatingCancelled)
                    .toList();
            if (codes.equals(List.of("OK", "OK"))) {
                assertThat(ends)
                        .extracting(Object::getClass)
                        .isEqualTo(List.of(SeatingAccepted.class, SeatingCancelled.class));
            } else {
                assertThat(codes).containsExactly("NOT_PENDING", "OK");
                assertThat(ends).hasOnlyElementsOfType(SeatingCancelled.class).hasSize(1);
            }
        }
    }

    /** At two nodes, each on a day of its own. */
    @Test
    void ofTwoStaffWhoAcceptTwoRequestsForOneTableOneIsToldThatItIsTaken() throws Exception {
        open();
        for (int i = 0; i < 20; i++) {
            var day = DAY.plusDays(i);
            var first = request(2 * i, day, "19:00", 2);
            var second = request(2 * i + 1, day, "19:30", 4);
            var codes = atOnce(List.of(
                    () -> result(one, new AcceptSeating(first, Set.of(restaurant.big), false)),
                    () -> result(other, new AcceptSeating(second, Set.of(restaurant.big), false))));
            assertThat(codes).containsExactlyInAnyOrder("OK", "TABLE_TAKEN");
        }
    }

    /** The duration is printed and not asserted, since it depends on the machine. */
    @Test
    void twoHundredStrangersWhoAskForOneEmptyDayAtOnceAreEachHeldATable() throws Exception {
        open();
        send(
                one,
                new SetBookingPolicy(
                        restaurant.id, new PolicyFixture().wastingSeats(8).made()));
        for (int i = 1; i < 200; i++) send(one, new AddTable(restaurant.id, restaurant.table("t" + i), table("t" + i)));
        var began = System.nanoTime();
        var codes = atOnce(IntStream.range(0, 200)
                .<Callable<String>>mapToObj(
                        i -> () -> result(one, restaurant.request("s" + i, "g" + i, DAY + "T19:00", 2)))
                .toList());
        System.out.printf("The first requests of 200 guests took %d ms.%n", (System.nanoTime() - began) / 1_000_000);
        assertThat(codes).hasSize(200).containsOnly("OK");
        assertThat(holds().values().stream().map(held -> ((TableHeld) held).tables()))
                .hasSize(200)
                .doesNotHaveDuplicates();
    }

    private void exactlyOneWins(List<ConfigurableApplicationContext> nodes, IntFunction<SeatingId> request)
            throws Exception {
        open();
        var accepts = IntStream.range(0, 200)
                .mapToObj(i -> new AcceptSeating(request.apply(i), Set.of(restaurant.big), false))
                .toList();
        var codes = atOnce(IntStream.range(0, 200)
                .<Callable<String>>mapToObj(i -> () -> result(nodes.get(i % nodes.size()), accepts.get(i)))
                .toList());
        assertThat(codes.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                .isEqualTo(Map.of("OK", 1L, "TABLE_TAKEN", 199L));
        assertThat(holds()).hasSize(1);
        assertThat(accepts.stream()
                        .filter(accept -> stored("seating:" + accept.seating(), SeatingEvent.class).stream()
                                .anyMatch(SeatingAccepted.class::isInstance)))
                .hasSize(1);
    }

    /** The holds that the stored events of the book amount to. */
    private Map<SeatingId, ServiceDayEvent> holds() {
        var holds = new LinkedHashMap<SeatingId, ServiceDayEvent>();
        for (var event : stored("day:" + restaurant.day(DAY), ServiceDayEvent.class)) {
            if (event instanceof TableHeld held) holds.put(held.seating(), held);
            if (event instanceof HoldMoved moved) holds.put(moved.seating(), moved);
            if (event instanceof HoldReleased released) holds.remove(released.seating());
        }
        return holds;
    }

    private static <E> List<E> stored(String stream, Class<E> type) {
        return one.getBean(EventStore.class)
                .readEvents(stream, 0)
                .asStream()
                .map(event -> type.cast(event.getPayload()))
                .toList();
    }

    private static List<String> atOnce(List<Callable<String>> commands) throws Exception {
        var go = new CountDownLatch(1);
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = commands.stream()
                    .map(command -> hands.submit(() -> {
                        go.await();
                        return command.call();
                    }))
                    .toList();
            go.countDown();
            var codes = new ArrayList<String>();
            for (var answer : answers) codes.add(answer.get());
            return codes;
        }
    }

    private SeatingId request(int number, String time, int party) {
        return request(number, DAY, time, party);
    }

    private SeatingId request(int number, LocalDate day, String time, int party) {
        var name = "s" + number;
        send(one, restaurant.request(name, "g" + number, day + "T" + time, party));
        return restaurant.seating(name);
    }

    private void open() {
        var id = restaurant.id;
        var manager = StaffId.of("m-" + id);
        var contact = Personal.of(Subject.staff(manager.toString()), new StaffContact("M", "m@example.org"));
        send(
                one,
                new RegisterRestaurant(
                        id,
                        StockholmRestaurant.PROFILE,
                        StockholmRestaurant.ZONE,
                        Currency.getInstance("SEK"),
                        manager,
                        contact));
        send(one, new AddTable(id, restaurant.big, table("1")));
        send(one, new SetOpeningHours(id, StockholmRestaurant.daily("10:00", "23:00")));
        send(
                one,
                new SetBookingPolicy(
                        id,
                        new PolicyFixture()
                                .holdingNothingUntilAnswered()
                                .wastingSeats(8)
                                .made()));
        send(one, new PublishRestaurant(id));
    }

    private static DiningTable table(String label) {
        return new DiningTable(label, 1, 8, null, null, Bookable.ONLINE);
    }

    private static String result(ConfigurableApplicationContext node, Object command) {
        try {
            send(node, command);
            return "OK";
        } catch (RejectedException refused) {
            return refused.details().code();
        }
    }

    private static CommandOutcome send(ConfigurableApplicationContext node, Object command) {
        return DefaultCommandGateway.builder()
                .commandBus(node.getBean(CommandBus.class))
                .build()
                .sendAndWait(command);
    }

    private static ConfigurableApplicationContext node(Map<String, Object> store) {
        return new SpringApplicationBuilder(CommandService.class)
                .properties(store)
                .run(
                        "--spring.config.name=command-service",
                        "--server.port=0",
                        "--ross.identity.issuer=http://127.0.0.1:1/realms/ross");
    }
}
