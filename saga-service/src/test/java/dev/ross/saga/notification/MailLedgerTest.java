package dev.ross.saga.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.NotificationEvent.NotificationDelayed;
import dev.ross.contracts.notification.NotificationEvent.NotificationFailed;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationEvent.NotificationResent;
import dev.ross.contracts.notification.NotificationEvent.NotificationSent;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.value.StaffId;
import dev.ross.saga.AdjustableClock;
import dev.ross.saga.CommandSideStub;
import dev.ross.saga.RunningSagaService;
import dev.ross.saga.SagaTestStores;
import dev.ross.saga.platform.mail.RecordingMailServer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Becomes of each mail what the ledger says of it, whatever the mail server does. */
class MailLedgerTest {
    private static final String OF_MAIL = "task_name = 'mail-notification'";
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final SagaTestStores stores = SagaTestStores.fresh();
    private static RecordingMailServer mailServer;
    private static RunningSagaService service;

    @BeforeAll
    static void start() throws Exception {
        mailServer = new RecordingMailServer();
        service = RunningSagaService.on(
                stores,
                properties -> properties.put("spring.mail.port", String.valueOf(mailServer.port())),
                CommandSideStub.class,
                AdjustableClock.class);
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
        mailServer.close();
    }

    @Test
    void afterAnOutageOfAnHourAllMailsArriveOnceWithoutWaitingOutTheirPauses() throws Exception {
        mailServer.goAway();
        for (int mail = 0; mail < 500; mail++) request("outage.n" + mail, "guest" + mail + "@example.org");
        await().atMost(LONG)
                .until(() -> service.count("scheduled_tasks", OF_MAIL + " AND consecutive_failures > 0") == 500);
        AdjustableClock.putForward(Duration.ofHours(1));
        tryAgain("true");
        await().atMost(LONG).until(() -> stored("outage", "NotificationDelayed") == 500);
        tryAgain("true"); // the delay is known and not recorded again
        await().atMost(LONG)
                .until(() -> service.count("scheduled_tasks", OF_MAIL + " AND consecutive_failures > 2") == 500);
        update("execution_time = now() + interval '10 minutes'", "true");
        mailServer.comeBack();
        tryAgain("task_instance = 'outage.n7'");

        await().atMost(LONG).until(() -> service.count("scheduled_tasks", OF_MAIL) == 0);
        assertThat(mailsOf("outage")).hasSize(500).doesNotHaveDuplicates();
        assertThat(stored("outage", "NotificationDelayed")).isEqualTo(500);
        assertThat(stored("outage", "NotificationSent")).isEqualTo(500);
    }

    @Test
    void anAddressThatTheServerAcceptsOnlyTheSecondTimeIsMailedOnce() {
        request("grey.n1", "new1@example.org", "new2@example.org");

        await().until(() -> outcomes("grey.n1").equals(List.of("SENT new1@example.org new2@example.org")));
        assertThat(mailServer.recipients()).containsOnlyOnce("new1@example.org", "new2@example.org");
    }

    @Test
    void oneRefusedRecipientHoldsUpNoOther() {
        var many = Stream.iterate(0, one -> one + 1).limit(20).map(one -> "crew" + one + "@example.org");
        request(
                "refused.n1",
                Stream.concat(Stream.of("nobody@example.org"), many).toArray(String[]::new));

        await().until(() -> outcomes("refused.n1").size() == 2);
        assertThat(outcomes("refused.n1"))
                .contains("ADDRESS_REFUSED nobody@example.org")
                .anyMatch(outcome -> outcome.startsWith("SENT crew0@example.org crew1@example.org"));
    }

    @Test
    void anAddressThatRefusedIsNotTriedAgainForNinetyDays() {
        request("known.n1", "nobody@known.example.org");
        await().until(() -> outcomes("known.n1").size() == 1);
        var tries = mailServer.refusals();
        request("known.n2", "Nobody@known.example.org");
        await().until(() -> outcomes("known.n2").equals(List.of("ADDRESS_REFUSED Nobody@known.example.org")));
        assertThat(mailServer.refusals()).isEqualTo(tries);

        JdbcClient.create(stores.seenByAll())
                .sql("UPDATE sagas.refused_address SET day = day - 90")
                .update();
        request("known.n3", "nobody@known.example.org");
        await().until(() -> outcomes("known.n3").size() == 1);
        assertThat(mailServer.refusals()).isEqualTo(tries + 1);
    }

    @Test
    void anAddressRefusedForItsSenderIsTriedAgain() {
        request("policy.n1", "blocked@example.org");
        request("policy.n2", "blocked@example.org");
        await().until(() -> outcomes("policy.n1").size() + outcomes("policy.n2").size() == 2);
        var tries = mailServer.refusals();
        request("policy.n3", "blocked@example.org");
        await().until(() -> outcomes("policy.n3").equals(List.of("ADDRESS_REFUSED blocked@example.org")));
        assertThat(mailServer.refusals()).isEqualTo(tries + 1);
    }

    @Test
    void whatCouldNotBeMailedForADayIsGivenUp() throws Exception {
        mailServer.goAway();
        request("lost.n1", "guest@example.org");
        await().until(() -> service.count("scheduled_tasks", OF_MAIL + " AND consecutive_failures > 0") == 1);
        AdjustableClock.putForward(Duration.ofHours(24));
        tryAgain("true");

        await().until(() -> outcomes("lost.n1").equals(List.of("GIVEN_UP guest@example.org")));
        mailServer.comeBack();
        await().untilAsserted(() ->
                assertThat(service.count("scheduled_tasks", OF_MAIL)).isZero());
    }

    @Test
    void whatStaffHaveSentAgainIsAnotherMailToThoseWhomTheyMeanOnly() {
        request("again.n1", "ann@example.org", "ben@example.org");
        await().until(() -> outcomes("again.n1").equals(List.of("SENT ann@example.org ben@example.org")));
        var id = NotificationId.of("again.n1");
        service.happened(
                "notification:again.n1",
                new NotificationResent(
                        id,
                        List.of("ben@example.org"),
                        2,
                        StaffId.of("sam"),
                        service.the(Clock.class).instant()));

        await().until(() -> outcomes("again.n1").size() == 2);
        assertThat(outcomes("again.n1")).endsWith("SENT ben@example.org");
        var mails = mailsOf("again");
        assertThat(mails).hasSize(3).doesNotHaveDuplicates();
        assertThat(mails.getLast())
                .as("the id of one of the first mails, with the number of the attempt")
                .isIn(mails.get(0).replace("@", ".2@"), mails.get(1).replace("@", ".2@"));
    }

    private static void request(String id, String... addresses) {
        var addressees = Stream.of(addresses)
                .map(address -> new Addressee(
                        address,
                        true,
                        Personal.of(Subject.guest(address.replace("@", "-")), new Recipient(null, address, "en"))))
                .toList();
        service.happened(
                "notification:" + id,
                new NotificationRequested(
                        NotificationId.of(id),
                        NotificationTemplate.STAFF_INVITED,
                        addressees,
                        null,
                        Map.of("restaurant", "Demo", "role", "STAFF"),
                        null,
                        service.the(Clock.class).instant()));
    }

    private static void tryAgain(String which) {
        update("execution_time = now()", which);
    }

    private static void update(String change, String which) {
        JdbcClient.create(stores.seenByAll())
                .sql("UPDATE sagas.scheduled_tasks SET " + change + " WHERE " + OF_MAIL + " AND NOT picked AND "
                        + which)
                .update();
    }

    /** The outcomes of a message as recorded, each with the addressees in order. */
    private static List<String> outcomes(String id) {
        return service.the(EventStore.class)
                .readEvents("notification:" + id)
                .asStream()
                .flatMap(event -> switch (event.getPayload()) {
                    case NotificationSent sent -> Stream.of("SENT " + String.join(" ", sent.addressees()));
                    case NotificationFailed failed ->
                        Stream.of(failed.failure() + " " + String.join(" ", failed.addressees()));
                    case NotificationDelayed delayed -> Stream.of("DELAYED " + delayed.cause());
                    default -> Stream.of();
                })
                .toList();
    }

    /** The Message-IDs of all mails about a restaurant, in the order in which they came. */
    private static List<String> mailsOf(String restaurant) {
        return mailServer.mails().stream()
                .filter(id -> id.startsWith("<" + restaurant + "."))
                .toList();
    }

    private static long stored(String restaurant, String event) {
        return JdbcClient.create(stores.seenByAll())
                .sql(
                        "SELECT count(*) FROM domainevententry WHERE payloadtype LIKE ? AND starts_with(aggregateidentifier, ?)")
                .params("%" + event, "notification:" + restaurant + ".")
                .query(Long.class)
                .single();
    }
}
