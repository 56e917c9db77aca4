package dev.ross.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.team.InvitationId;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.TeamEvent.StaffInvited;
import dev.ross.contracts.value.StaffId;
import dev.ross.platform.codes.InvitationCodes;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How stopping, restarting and losing the processes' database affect mails. */
class AfterwardsTest {
    private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");
    private final SagaTestStores stores = SagaTestStores.fresh();
    private final MailServerFixture mailServer = new MailServerFixture();
    private final RestaurantEvents evening = RestaurantEvents.at("r1");

    @AfterEach
    void stop() {
        mailServer.goAway();
    }

    @Test
    void anInvitationIsMailedWithACodeThatIsNowhereStored() {
        try (var service = start()) {
            var invitation = new InvitationId(evening.restaurant(), "i1");
            var code = service.the(InvitationCodes.class).codeFor(invitation);
            service.happened("restaurant:r1", evening.registered());
            service.happened(
                    "team:r1",
                    new StaffInvited(
                            evening.restaurant(),
                            invitation,
                            Personal.of(Subject.staff("invited:" + invitation), "new@restaurant.example"),
                            RestaurantRole.MANAGER,
                            InvitationCodes.hash(code),
                            FAR,
                            StaffId.of("mia"),
                            RestaurantEvents.NOON));

            await().until(() -> !mailServer.to("new@restaurant.example").isEmpty());
            var mail = mailServer.to("new@restaurant.example").getFirst();
            assertThat(MailServerFixture.textOf(mail))
                    .contains("You are invited to work at Gyldene Freden as a manager.")
                    .contains("  " + code + "\n")
                    .contains("until 01:00 on Thursday 1 January 2099 (Central European Time)");
            assertThat(JdbcClient.create(stores.seenByAll())
                            .sql("SELECT count(*) FROM domainevententry WHERE convert_from(payload, 'UTF8') LIKE ?")
                            .param("%" + code + "%")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void whatWaitedWhenTheServiceStoppedIsMailedWhenItStartsAgain() {
        mailServer.goAway();
        try (var service = start()) {
            request(service);
            await().until(() -> service.count("scheduled_tasks", "task_name = 'mail-notification'") == 2);
        }
        mailServer.comeBack();
        try (var service = start()) {
            await().until(() -> service.count("scheduled_tasks", "task_name = 'mail-notification'") == 0);
            assertThat(mailServer.all()).hasSize(2);
        }
    }

    @Test
    void aLostDatabaseIsMadeUpForAndNobodyIsToldTwice() {
        try (var service = start()) {
            request(service);
            await().until(() -> mailServer.all().size() == 2);
            await().until(() -> service.count("scheduled_tasks", "task_name = 'mail-notification'") == 0);
        }
        JdbcClient.create(stores.seenByAll())
                .sql("TRUNCATE sagas.sagaentry, sagas.associationvalueentry, sagas.tokenentry, sagas.scheduled_tasks")
                .update();
        try (var service = start()) {
            await().until(() -> service.count("sagaentry") == 2);
            await().until(() -> service.count("scheduled_tasks", "task_name = 'AxonDeadline'") == 2);
            await().until(() -> service.count(
                            "scheduled_tasks", "task_name NOT IN ('AxonDeadline', 'write-membership', 'make-bucket')")
                    == 0);
            assertThat(mailServer.all()).hasSize(2);
        }
    }

    private void request(RunningSagaService service) {
        service.happened("restaurant:r1", evening.registered());
        service.happened("team:r1", evening.joined("mia", RestaurantRole.MANAGER));
        service.happened("seating:" + evening.seating("s1"), evening.requested(evening.seating("s1"), FAR));
    }

    private RunningSagaService start() {
        return RunningSagaService.on(
                stores,
                properties -> properties.put("spring.mail.port", String.valueOf(mailServer.port())),
                CommandSideStub.class,
                NoonClock.class);
    }
}
