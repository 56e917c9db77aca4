package dev.ross.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.notification.Template;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.saga.platform.parking.Parking;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SlowMailTest {
    private static final int MAILS = 60;

    @Test
    void aMailServerThatNeverAnswersHoldsUpNoOtherTaskAndWaitingMailsAreLeftAlone() throws Exception {
        var stores = Databases.fresh();
        try (var silent = new ServerSocket(0, MAILS, InetAddress.getLoopbackAddress());
                var service = Running.on(stores, properties -> {
                    properties.put("spring.mail.port", silent.getLocalPort());
                    properties.put("spring.mail.properties[mail.smtp.timeout]", 600_000);
                })) {
            for (int i = 0; i < MAILS; i++) {
                var id = NotificationId.of("r1.mail" + i);
                var recipient = new Recipient("Ada", "ada@example.org", "en");
                service.happened(
                        "notification:" + id,
                        new NotificationRequested(
                                id,
                                Template.STAFF_INVITED,
                                List.of(new Addressee("ada", true, Personal.of(Subject.guest("ada"), recipient))),
                                null,
                                Map.of("restaurant", "Demo"),
                                null,
                                Instant.now()));
            }
            var mails = "task_name = 'mail-notification'";
            await().until(() -> service.count("scheduled_tasks", mails) == MAILS
                    && service.count("scheduled_tasks", mails + " AND picked") == 8);

            JdbcClient.create(stores.seenByAll())
                    .sql(
                            "INSERT INTO sagas.scheduled_tasks (task_name, task_instance, task_data, execution_time, picked,"
                                    + " version) SELECT 'send-intention', 'task' || n, '{', now(), false, 1"
                                    + " FROM generate_series(1, 40) n")
                    .update();
            await().until(() -> service.the(Parking.class).list(0, 200).size() == 40);
            assertThat(service.count("scheduled_tasks", mails + " AND NOT picked AND version > 1"))
                    .isZero();
        }
    }
}
