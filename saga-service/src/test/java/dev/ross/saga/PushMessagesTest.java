package dev.ross.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.contracts.customer.CustomerEvent.CustomerPreferencesUpdated;
import dev.ross.contracts.customer.GuestPreferences;
import dev.ross.contracts.customer.GuestPreferences.Channel;
import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.push.PushEvent.DeviceSubscribed;
import dev.ross.contracts.push.PushSubscriptionId;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.PersonId;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.push.EndpointRule;
import dev.ross.saga.platform.push.DeviceFixture;
import dev.ross.saga.platform.push.PushServerFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Messages on devices, from the event to the push server, with real stores, a push server and a mail server. */
class PushMessagesTest {
    private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");
    private static final RestaurantId RESTAURANT = RestaurantId.of("pushed");
    private static final String OF_PUSH = "task_name = 'push-notification'";

    private static final SagaTestStores stores = SagaTestStores.fresh();
    private static final MailServerFixture mailServer = new MailServerFixture();
    private static final PushServerFixture pushServer = new PushServerFixture();
    private static RunningSagaService service;

    @BeforeAll
    static void start() {
        service = RunningSagaService.on(
                stores,
                properties -> {
                    properties.put("spring.mail.port", String.valueOf(mailServer.port()));
                    properties.put("ross.public-url", "https://ross.example");
                    properties.put(
                            "ross.push.public-key",
                            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8");
                    properties.put("ross.push.private-key", "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw");
                    properties.put("ross.push.subject", "mailto:ops@ross.example");
                },
                CommandSideStub.class,
                LocalPushServer.class,
                NoonClock.class,
                RunningClock.class);
    }

    @AfterAll
    static void stop() {
        service.close();
        pushServer.close();
        mailServer.goAway();
    }

    @Configuration(proxyBeanMethods = false)
    static class LocalPushServer {
        @Bean
        @Primary
        EndpointRule localEndpoints() {
            return new PushServerFixture.LocalEndpoints();
        }
    }

    @Test
    void whatIsMailedIsPushedTooAndSaysNoMoreThanItsSubject() throws Exception {
        var device = subscribed("pia", "pia-phone");
        offered("pia", "n1");

        await().until(() -> !pushServer.receivedBy("pia-phone").isEmpty()
                && !mailServer.to("pia@guest.example").isEmpty());
        var said = new JsonMapper()
                .readTree(device.read(
                        pushServer.receivedBy("pia-phone").getFirst().body()));
        assertThat(said.at("/title").asString())
                .isEqualTo(mailServer.to("pia@guest.example").getFirst().getSubject());
        assertThat(said.at("/body").asString()).isEqualTo("A place is free");
        assertThat(said.at("/url").asString()).isEqualTo("https://ross.example");
        assertThat(said.propertyNames()).containsExactlyInAnyOrder("title", "body", "tag", "url");
        awaitNothingToPush();
        assertThat(pushServer.receivedBy("pia-phone")).hasSize(1);
        assertThat(stored("pushed.n1", "NotificationSent")).isOne();
    }

    @Test
    void whatAGuestWantsToBePushedAloneIsNotMailedAndCountsAsSent() {
        var evening = RestaurantEvents.at("alone");
        service.happened("restaurant:alone", evening.registered());
        subscribed("ali", "ali-phone");
        prefers("ali");
        prefers("noa");
        ask(evening, "ali");
        ask(evening, "noa");

        await().until(() -> !pushServer.receivedBy("ali-phone").isEmpty());
        await().until(() -> stored("alone.", "NotificationSent") == 1);
        awaitNothingToPush();
        assertThat(mailServer.to("ali@guest.example")).isEmpty();
        assertThat(mailServer.to("noa@guest.example")).as("has no device").isEmpty();
        assertThat(stored("alone.", "NotificationRequested")).isOne();
    }

    @Test
    void aSubscriptionThatIsGoneIsRemoved() {
        subscribed("gun", "gun-old");
        subscribed("gun", "gun-new");
        pushServer.reply("gun-old", 410);
        offered("gun", "n2");

        await().until(() -> stored("push:gun", "PushSubscriptionRemoved") == 1);
        await().until(() -> !pushServer.receivedBy("gun-new").isEmpty());
        awaitNothingToPush();
        offered("gun", "n3");
        await().until(() -> pushServer.receivedBy("gun-new").size() == 2);
        assertThat(pushServer.receivedBy("gun-old")).hasSize(1);
    }

    @Test
    void aServerThatAsksForAPauseIsGivenItAndTheOtherDeviceIsNotPushedToAgain() throws Exception {
        subscribed("rut", "rut-phone");
        subscribed("rut", "rut-tablet");
        pushServer.reply("rut-phone", 429, Map.of("Retry-After", "7"), Duration.ZERO);
        offered("rut", "n4");
        await().until(() -> pushServer.receivedBy("rut-phone").size() == 1);
        var refused = Instant.now();
        pushServer.reply("rut-phone", 201);

        await().until(() -> pushServer.receivedBy("rut-phone").size() == 2);
        assertThat(Duration.between(refused, Instant.now())).isGreaterThan(Duration.ofSeconds(6));
        awaitNothingToPush();
        assertThat(pushServer.receivedBy("rut-tablet")).hasSize(1);
    }

    @Test
    void aSlowPushServerDelaysNoMail() {
        for (int device = 0; device < 3; device++) {
            subscribed("sam" + device, "sam-phone" + device);
            pushServer.reply("sam-phone" + device, 201, Map.of(), Duration.ofSeconds(9));
        }
        for (int guest = 0; guest < 3; guest++) offered("sam" + guest, "slow" + guest);

        await().until(() -> pushServer.receivedBy("sam-phone0").size() == 1);
        await().until(() -> mailServer.all().stream()
                        .filter(mail -> MailServerFixture.textOf(mail).contains("for 3 people"))
                        .count()
                >= 3);
        assertThat(service.count("scheduled_tasks", OF_PUSH)).isEqualTo(3);
    }

    private static void offered(String guest, String message) {
        var id = new NotificationId(RESTAURANT, message);
        var recipient = new Recipient(guest, guest + "@guest.example", "en");
        var addressee = new Addressee(
                "waiting-" + guest, true, Personal.of(Subject.guestAt(guest, RESTAURANT.toString()), recipient));
        service.happened(
                "notification:" + id,
                new NotificationRequested(
                        id,
                        NotificationTemplate.PLACE_OFFERED,
                        List.of(addressee),
                        null,
                        Map.of(
                                "restaurant", "Gyldene Freden",
                                "startsAt", "2098-12-30T19:30",
                                "timeZone", "Europe/Stockholm",
                                "partySize", "3",
                                "answerBy", FAR.toString(),
                                "account", guest),
                        null,
                        Instant.now()));
    }

    private static void ask(RestaurantEvents evening, String guest) {
        var seating = evening.seating(guest);
        service.happened("seating:" + seating, evening.requestedBy(CustomerId.of(guest), seating, FAR));
    }

    private static void prefers(String guest) {
        var pushed = new GuestPreferences(Set.of(Channel.PUSH), Set.of());
        service.happened(
                "customer:" + guest, new CustomerPreferencesUpdated(CustomerId.of(guest), pushed, Instant.now()));
    }

    private static DeviceFixture subscribed(String person, String name) {
        var device = new DeviceFixture();
        var target = device.target(pushServer.endpoint(name));
        service.happened(
                "push:" + person,
                new DeviceSubscribed(
                        PersonId.of(person),
                        PushSubscriptionId.of(target),
                        Personal.of(Subject.guest(person), target),
                        Instant.now()));
        return device;
    }

    private static void awaitNothingToPush() {
        await().until(() -> service.count("scheduled_tasks", OF_PUSH) == 0);
    }

    private static long stored(String stream, String event) {
        var name = stream.contains(":") ? stream : "notification:" + stream;
        return JdbcClient.create(stores.seenByAll())
                .sql(
                        "SELECT count(*) FROM domainevententry WHERE payloadtype LIKE ? AND starts_with(aggregateidentifier, ?)")
                .params("%" + event, name)
                .query(Long.class)
                .single();
    }
}
