package dev.ross.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.team.InvitationCodes;
import dev.ross.contracts.team.InvitationId;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.StaffId;
import dev.ross.contracts.team.TeamEvent.StaffInvited;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stopping, starting again and losing the processes' database does to the post. */
class AfterwardsTest {
    private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");
    private final Databases stores = Databases.fresh();
    private final Post post = new Post();
    private final Evening evening = Evening.at("r1");

    @AfterEach
    void stop() {
        post.goAway();
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
                            Personal.of(Subject.staff("invited:" + invitation), "new@house.example"),
                            RestaurantRole.MANAGER,
                            InvitationCodes.hash(code),
                            FAR,
                            StaffId.of("mia"),
                            Evening.NOON));

            await().until(() -> !post.to("new@house.example").isEmpty());
            var mail = post.to("new@house.example").getFirst();
            assertThat(Post.textOf(mail))
                    .contains("you are invited to work at Gyldene Freden as a manager.")
                    .contains("  " + code + "\n")
                    .contains("until 01:00 on Thursday 1 January 2099 (Europe/Stockholm)");
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
        post.goAway();
        try (var service = start()) {
            request(service);
            await().until(() -> service.count("scheduled_tasks", "task_name = 'mail-notification'") == 2);
        }
        post.comeBack();
        try (var service = start()) {
            await().until(() -> service.count("scheduled_tasks", "task_name = 'mail-notification'") == 0);
            assertThat(post.all()).hasSize(2);
        }
    }

    @Test
    void aLostDatabaseIsMadeUpForAndNobodyIsToldTwice() {
        try (var service = start()) {
            request(service);
            await().until(() -> post.all().size() == 2);
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
            assertThat(post.all()).hasSize(2);
        }
    }

    private void request(Running service) {
        service.happened("restaurant:r1", evening.registered());
        service.happened("team:r1", evening.joined("mia", RestaurantRole.MANAGER));
        service.happened("seating:" + evening.seating("s1"), evening.requested(evening.seating("s1"), FAR));
    }

    private Running start() {
        return Running.on(
                stores,
                properties -> properties.put("spring.mail.port", String.valueOf(post.port())),
                Ledger.class,
                NoonClock.class);
    }
}
