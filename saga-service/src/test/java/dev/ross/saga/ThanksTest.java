package dev.ross.saga;

import static dev.ross.saga.MailServerFixture.textOf;
import static dev.ross.saga.RestaurantEvents.NOON;
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
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingLapsed;
import dev.ross.contracts.value.ConsentPurpose;
import dev.ross.contracts.value.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Thanks to guests after their visit, with real stores and a real mail server; here they are due when it is closed. */
class ThanksTest {
    private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");
    private static final GuestPreferences CONSENTS =
            new GuestPreferences(Set.of(Channel.EMAIL), Set.of(ConsentPurpose.FEEDBACK));
    private static final GuestPreferences BY_NO_MAIL =
            new GuestPreferences(Set.of(Channel.PUSH), Set.of(ConsentPurpose.FEEDBACK));
    private static final GuestPreferences NEWS_ONLY =
            new GuestPreferences(Set.of(Channel.EMAIL), Set.of(ConsentPurpose.NEWS));

    private static final SagaTestStores stores = SagaTestStores.fresh();
    private static final MailServerFixture mailServer = new MailServerFixture();
    private static RunningSagaService service;

    @BeforeAll
    static void start() {
        service = RunningSagaService.on(
                stores,
                properties -> {
                    properties.put("spring.mail.port", String.valueOf(mailServer.port()));
                    properties.put("ross.public-url", "https://ross.example");
                    properties.put("ross.thanks.days-after", "0");
                    properties.put("ross.thanks.hour", "0");
                },
                CommandSideStub.class,
                NoonClock.class);
    }

    @AfterAll
    static void stop() {
        service.close();
        mailServer.goAway();
    }

    @Test
    void aGuestWhoConsentsIsThankedOnceForTwoVisitsAndAgainElsewhere() throws Exception {
        var evening = opened("thanked");
        prefers("tove", CONSENTS);
        closed(evening.requestedBy(CustomerId.of("tove"), evening.seating("s1"), FAR));

        await().until(() -> mailServer.to("tove@guest.example").size() == 1);
        var mail = mailServer.to("tove@guest.example").getFirst();
        assertThat(mail.getSubject()).isEqualTo("Gyldene Freden: thank you for your visit");
        assertThat(textOf(mail)).contains("thanks you for having come:", "No more mails after my visits: https://");
        assertThat(mail.getHeader("List-Unsubscribe")[0])
                .startsWith("<https://ross.example/api/v1/unsubscribe/tove~FEEDBACK~")
                .endsWith(">");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");

        closed(evening.requestedBy(CustomerId.of("tove"), evening.seating("s2"), FAR));
        var other = opened("elsewhere");
        closed(other.requestedBy(CustomerId.of("tove"), other.seating("s1"), FAR));
        await().until(() -> mailServer.to("tove@guest.example").size() == 2);
        awaitTasks();
        assertThat(mailServer.to("tove@guest.example")).hasSize(2);
    }

    @Test
    void nobodyElseIsThanked() {
        var evening = opened("unthanked");
        prefers("news", NEWS_ONLY);
        prefers("pushed", BY_NO_MAIL);
        for (var absent : new String[] {"missed", "unknown", "last"}) prefers(absent, CONSENTS);
        closed(evening.requestedBy(CustomerId.of("silent"), evening.seating("silent"), FAR));
        closed(evening.requestedBy(CustomerId.of("news"), evening.seating("news"), FAR));
        closed(evening.requestedBy(CustomerId.of("pushed"), evening.seating("pushed"), FAR));
        closed(evening.telephoned(evening.seating("caller"), "caller@guest.example"));
        var missed = evening.requestedBy(CustomerId.of("missed"), evening.seating("missed"), FAR);
        service.happened("seating:" + missed.seating(), missed);
        service.happened("seating:" + missed.seating(), new GuestsMarkedNoShow(missed.seating(), NOON));
        var unknown = evening.requestedBy(CustomerId.of("unknown"), evening.seating("unknown"), FAR);
        service.happened("seating:" + unknown.seating(), unknown);
        service.happened("seating:" + unknown.seating(), new SeatingLapsed(unknown.seating(), NOON));
        closed(evening.requestedBy(CustomerId.of("last"), evening.seating("last"), FAR));

        await().until(() -> thanksTo("last") == 1);
        awaitTasks();
        for (var guest : new String[] {"silent", "news", "pushed", "caller", "missed", "unknown"})
            assertThat(thanksTo(guest)).as(guest).isZero();
    }

    @Test
    void whoWithdrawsTheConsentBeforeTheMailIsSentIsNotMailed() {
        var evening = opened("withdrawn");
        prefers("wilma", CONSENTS);
        prefers("wilma", CONSENTS.without(ConsentPurpose.FEEDBACK));
        var visit = evening.requestedBy(CustomerId.of("wilma"), evening.seating("s1"), FAR);
        closed(visit);
        var id = new NotificationId(evening.restaurant(), "thanks");
        var recipient = new Recipient("Wilma", "wilma@guest.example", "en");
        var addressee = new Addressee("wilma", true, Personal.of(visit.guest().subject(), recipient));
        service.happened(
                "notification:" + id,
                new NotificationRequested(
                        id,
                        NotificationTemplate.VISIT_THANKS,
                        List.of(addressee),
                        visit.seating(),
                        Map.of("restaurant", "Gyldene Freden"),
                        null,
                        NOON));

        await().until(() -> JdbcClient.create(stores.seenByAll())
                        .sql("SELECT count(*) FROM domainevententry WHERE payloadtype LIKE '%NotificationFailed'"
                                + " AND starts_with(aggregateidentifier, 'notification:withdrawn')")
                        .query(Long.class)
                        .single()
                == 1);
        assertThat(thanksTo("wilma")).isZero();
    }

    private static long thanksTo(String guest) {
        return mailServer.to(guest + "@guest.example").stream()
                .filter(mail -> textOf(mail).contains("thanks you for having come"))
                .count();
    }

    private static void awaitTasks() {
        await().until(() ->
                service.count("scheduled_tasks", "task_name IN ('thank-guest', 'mail-notification', 'send-command')")
                        == 0);
    }

    private static RestaurantEvents opened(String restaurant) {
        var evening = RestaurantEvents.at(restaurant);
        service.happened("restaurant:" + restaurant, evening.registered());
        return evening;
    }

    private static void prefers(String guest, GuestPreferences preferences) {
        service.happened("customer:" + guest, new CustomerPreferencesUpdated(CustomerId.of(guest), preferences, NOON));
    }

    private static void closed(SeatingCreated created) {
        service.happened("seating:" + created.seating(), created);
        service.happened("seating:" + created.seating(), new SeatingClosed(created.seating(), ActingSide.STAFF, NOON));
    }
}
