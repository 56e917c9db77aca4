package dev.ross.saga.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.contracts.restaurant.RestaurantEvent.ProfileChanged;
import dev.ross.contracts.restaurant.RestaurantProfile;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.TeamEvent.StaffRemoved;
import dev.ross.contracts.value.StaffId;
import dev.ross.saga.CommandSideStub;
import dev.ross.saga.MailServerFixture;
import dev.ross.saga.RestaurantEvents;
import dev.ross.saga.RunningSagaService;
import dev.ross.saga.SagaTestStores;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The mails of one request cost the same at a restaurant with a long history as at a new one. */
class MailCostTest {
    private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");
    private static final List<String> TABLES = List.of("saved_fold", "sent_mail", "mail_count");
    private static final int MOST_UNSAVED = 20;
    private static final MailServerFixture mailServer = new MailServerFixture();
    private static RunningSagaService service;

    @BeforeAll
    static void start() {
        service = RunningSagaService.on(
                SagaTestStores.fresh(),
                properties -> properties.put("spring.mail.port", String.valueOf(mailServer.port())),
                CommandSideStub.class,
                StoreCounter.class);
    }

    @AfterAll
    static void stop() {
        service.close();
        mailServer.goAway();
    }

    @Test
    void theMailsOfARequestCostTheSameHoweverOldTheRestaurantIs() {
        var young = costOfARequest(restaurant("young", 2));
        var old = costOfARequest(restaurant("old", 200));

        assertThat(old.statements()).as("statements").isEqualTo(young.statements());
        assertThat(old.streams()).as("streams read").isEqualTo(young.streams());
        assertThat(old.events()).as("events read").isLessThanOrEqualTo(young.events() + 2L * MOST_UNSAVED);
        System.out.printf(
                "mails of a request, restaurant of 10 and of 600 events: %d and %d statements, %d and %d events read%n",
                young.statements(), old.statements(), young.events(), old.events());
    }

    /** A restaurant with three in its team, after this many changes. */
    private static RestaurantEvents restaurant(String name, int changes) {
        var evening = RestaurantEvents.at(name);
        service.happened("restaurant:" + name, evening.registered());
        for (int change = 0; change < changes; change++) {
            var profile = new RestaurantProfile("Name " + change, "", "Stockholm", null, null, List.of(), null, null);
            service.happened(
                    "restaurant:" + name, new ProfileChanged(evening.restaurant(), profile, RestaurantEvents.NOON));
            service.happened("team:" + name, evening.joined("once", RestaurantRole.STAFF));
            service.happened(
                    "team:" + name, new StaffRemoved(evening.restaurant(), StaffId.of("once"), RestaurantEvents.NOON));
        }
        for (var member : List.of("a", "b", "c"))
            service.happened("team:" + name, evening.joined(name + member, RestaurantRole.STAFF));
        ask(evening, "first"); // a stream that was never read before is read once as a whole
        return evening;
    }

    private static Cost costOfARequest(RestaurantEvents evening) {
        StoreCounter.reset();
        ask(evening, "second");
        return new Cost(StoreCounter.statementsOn(TABLES), StoreCounter.STREAMS.get(), StoreCounter.EVENTS.get());
    }

    private static void ask(RestaurantEvents evening, String local) {
        var mails = mailServer.all().size();
        var seating = evening.seating(local);
        service.happened("seating:" + seating, evening.requested(seating, FAR));
        await().atMost(Duration.ofMinutes(2)).until(() -> mailServer.all().size() == mails + 4);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> service.count(
                                "scheduled_tasks",
                                "task_name IN ('mail-notification', 'send-command', 'write-membership')")
                        == 0);
    }

    private record Cost(long statements, long streams, long events) {}
}
