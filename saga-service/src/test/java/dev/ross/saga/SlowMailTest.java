package dev.ross.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_SECOND;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.saga.platform.deadletter.DeadLetterLookup;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SlowMailTest {
    private static final int MAILS = 60;
    private static final String OF_MAIL = "task_name = 'mail-notification'";

    @Test
    void aMailServerThatNeverAnswersHoldsUpNoOtherTaskAndWaitingMailsAreLeftAlone() throws Exception {
        var stores = SagaTestStores.fresh();
        try (var silent = new ServerSocket(0, MAILS, InetAddress.getLoopbackAddress());
                var service = RunningSagaService.on(stores, properties -> {
                    properties.put("spring.mail.port", silent.getLocalPort());
                    properties.put("spring.mail.properties[mail.smtp.timeout]", 600_000);
                })) {
            for (int i = 0; i < MAILS; i++) request(service, NotificationId.of("r1.mail" + i));
            await().until(() -> service.count("scheduled_tasks", OF_MAIL) == MAILS
                    && service.count("scheduled_tasks", OF_MAIL + " AND picked") == 8);

            JdbcClient.create(stores.seenByAll())
                    .sql(
                            "INSERT INTO sagas.scheduled_tasks (task_name, task_instance, task_data, execution_time, picked,"
                                    + " version) SELECT 'send-command', 'task' || n, '{', now(), false, 1"
                                    + " FROM generate_series(1, 40) n")
                    .update();
            await().until(() -> service.the(DeadLetterLookup.class).list(0, 200).size() == 40);
            assertThat(service.count("scheduled_tasks", OF_MAIL + " AND NOT picked AND version > 1"))
                    .isZero();
        }
    }

    /** As when the mail server comes back after an hour: the database's statistics still assume an empty table. */
    @Test
    void ofThousandsThatAreDueAtOnceNoMoreAreTakenThanCanBeMailed() throws Exception {
        var stores = SagaTestStores.fresh();
        try (var silent = new ServerSocket(0, MAILS, InetAddress.getLoopbackAddress());
                var service = RunningSagaService.on(stores, properties -> {
                    properties.put("spring.mail.port", silent.getLocalPort());
                    properties.put("spring.mail.properties[mail.smtp.timeout]", 600_000);
                })) {
            var database = JdbcClient.create(stores.seenByAll());
            database.sql("VACUUM ANALYZE sagas.scheduled_tasks").update();
            request(service, NotificationId.of("r1.first"));
            await().until(() -> service.count("scheduled_tasks", OF_MAIL + " AND picked") == 1);

            database.sql(
                            "INSERT INTO sagas.scheduled_tasks (task_name, task_instance, task_data, execution_time, picked,"
                                    + " version) SELECT task_name, 'r1.mail' || n, task_data, now(), false, 1"
                                    + " FROM sagas.scheduled_tasks, generate_series(1, 3000) n WHERE " + OF_MAIL)
                    .update();
            await().until(() -> service.count("scheduled_tasks", OF_MAIL + " AND picked") > 1);
            await().during(ONE_SECOND).until(() -> service.count("scheduled_tasks", OF_MAIL + " AND version > 1") == 8);
        }
    }

    private static void request(RunningSagaService service, NotificationId id) {
        var recipient = new Recipient("Ada", "ada@example.org", "en");
        service.happened(
                "notification:" + id,
                new NotificationRequested(
                        id,
                        NotificationTemplate.STAFF_INVITED,
                        List.of(new Addressee("ada", true, Personal.of(Subject.guest("ada"), recipient))),
                        null,
                        Map.of("restaurant", "Demo", "role", "STAFF"),
                        null,
                        Instant.now()));
    }
}
