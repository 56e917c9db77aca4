package dev.ross.command.seating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.CommandService;
import dev.ross.command.Databases;
import dev.ross.contracts.Outcome;
import dev.ross.contracts.Refused;
import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.BookingPolicy;
import dev.ross.contracts.restaurant.OpeningHours;
import dev.ross.contracts.restaurant.Profile;
import dev.ross.contracts.restaurant.RestaurantCommand.AddTable;
import dev.ross.contracts.restaurant.RestaurantCommand.PublishRestaurant;
import dev.ross.contracts.restaurant.RestaurantCommand.RegisterRestaurant;
import dev.ross.contracts.restaurant.RestaurantCommand.SetBookingPolicy;
import dev.ross.contracts.restaurant.RestaurantCommand.SetOpeningHours;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.restaurant.Table;
import dev.ross.contracts.restaurant.Table.Bookable;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.RequestSeating;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.team.StaffContact;
import dev.ross.contracts.team.StaffId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two nodes on one store, two hundred hands on one table. */
class StormTest {
    private static final Map<String, Object> STORE = Databases.newStore();
    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext other;

    private final RestaurantId restaurant = RestaurantId.of("r" + System.nanoTime());
    private final TableId table = new TableId(restaurant, "t1");

    @BeforeAll
    static void startTwoNodes() {
        one = node();
        other = node();
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    private static ConfigurableApplicationContext node() {
        return new SpringApplicationBuilder(CommandService.class)
                .properties(STORE)
                .run(
                        "--spring.config.name=command-service",
                        "--server.port=0",
                        "--ross.identity.issuer=http://127.0.0.1:1/realms/ross");
    }

    @Test
    void oneOfTwoHundredIsAcceptedOnOneNode() throws Exception {
        storm(List.of(one));
    }

    @Test
    void oneOfTwoHundredIsAcceptedOnTwoNodes() throws Exception {
        storm(List.of(one, other));
    }

    private void storm(List<ConfigurableApplicationContext> nodes) throws Exception {
        open();
        var start = LocalDate.now(ZoneId.of("Europe/Stockholm")).plusDays(3).atTime(18, 0);
        var seatings = new ArrayList<SeatingId>();
        for (int i = 0; i < 200; i++) {
            var seating = new SeatingId(restaurant, "s" + i);
            var customer = CustomerId.of("c" + i + "-" + restaurant);
            send(
                    one,
                    new RequestSeating(
                            seating,
                            customer,
                            Personal.of(
                                    Subject.guestAt(customer.toString(), restaurant.toString()),
                                    new GuestContact("G" + i, null, "g@example.org", null)),
                            start.plusMinutes(15 * (i % 4)),
                            new PartySize(2),
                            null));
            seatings.add(seating);
        }
        var codes = new ConcurrentHashMap<String, AtomicInteger>();
        var go = new CountDownLatch(1);
        var begun = System.nanoTime();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < seatings.size(); i++) {
                var seating = seatings.get(i);
                var node = nodes.get(i % nodes.size());
                pool.submit(() -> {
                    go.await();
                    codes.computeIfAbsent(
                                    result(node, new AcceptSeating(seating, Set.of(table))),
                                    code -> new AtomicInteger())
                            .incrementAndGet();
                    return null;
                });
            }
            begun = System.nanoTime();
            go.countDown();
        }
        System.out.println("storm of 200 on " + nodes.size() + " node(s): " + codes + " in "
                + (System.nanoTime() - begun) / 1_000_000 + " ms");
        assertThat(codes).containsOnlyKeys("OK", "TABLE_TAKEN");
        assertThat(codes.get("OK")).hasValue(1);
    }

    private static String result(ConfigurableApplicationContext node, Object command) {
        try {
            send(node, command);
            return "OK";
        } catch (Refused refused) {
            return refused.refusal().code();
        } catch (RuntimeException unforeseen) {
            unforeseen.printStackTrace();
            return unforeseen.toString();
        }
    }

    private void open() {
        var manager = StaffId.of("m-" + restaurant);
        send(
                one,
                new RegisterRestaurant(
                        restaurant,
                        new Profile("R", "", "Stockholm", null, null, List.of(), null, null),
                        ZoneId.of("Europe/Stockholm"),
                        Currency.getInstance("SEK"),
                        manager,
                        Personal.of(Subject.staff(manager.toString()), new StaffContact("M", "m@example.org"))));
        send(one, new AddTable(restaurant, table, new Table("T1", 1, 4, null, null, Bookable.ONLINE)));
        send(
                one,
                new SetOpeningHours(
                        restaurant,
                        new OpeningHours(Stream.of(DayOfWeek.values())
                                .map(day -> new dev.ross.contracts.restaurant.OpeningPeriod(
                                        day, LocalTime.of(10, 0), LocalTime.of(23, 0), null))
                                .toList())));
        var d = BookingPolicy.DEFAULT;
        send(
                one,
                new SetBookingPolicy(
                        restaurant,
                        new BookingPolicy(
                                d.slotMinutes(),
                                d.turnMinutes(),
                                null,
                                d.leadMinutes(),
                                d.horizonDays(),
                                d.maxPartySize(),
                                d.maxOversizeSeats(),
                                d.confirmation(),
                                d.answerWithinMinutes(),
                                d.onNoAnswer(),
                                false,
                                d.remindBeforeMinutes(),
                                d.lateAfterMinutes(),
                                d.onLate(),
                                d.cancelCutoffMinutes(),
                                d.hailEscalateAfterMinutes(),
                                d.hailCooldownSeconds(),
                                d.waitlistOfferMinutes(),
                                d.guestsMayOrder(),
                                d.voidAfterFiring(),
                                d.serviceChargePercent(),
                                d.retentionMonths())));
        send(one, new PublishRestaurant(restaurant));
    }

    private static Outcome send(ConfigurableApplicationContext node, Object command) {
        return DefaultCommandGateway.builder()
                .commandBus(node.getBean(CommandBus.class))
                .build()
                .sendAndWait(command);
    }
}
