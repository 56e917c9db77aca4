package dev.ross.saga.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.saga.RunningSagaService;
import dev.ross.saga.SagaTestStores;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class InterruptedTasksTest {
    /** An hour ahead, so that the scheduler does not take these tasks for those of a dead node and run them anyway. */
    private static final Instant LAST_BEAT = Instant.now().plus(Duration.ofHours(1));

    private static final SagaTestStores stores = SagaTestStores.fresh();
    private static RunningSagaService service;

    @BeforeAll
    static void start() {
        service = RunningSagaService.on(stores, properties -> properties.put("spring.profiles.active", "trial"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void whatANodeHadBegunWhenItWasKilledIsDoneAsSoonAsItIsBack() {
        begun("trial", "mine", "killed");

        begunBy("killed", LAST_BEAT.plusSeconds(1)).giveBack();
        await().until(() -> service.count("scheduled_tasks", "task_instance = 'mine'") == 0);
    }

    @Test
    void whatAnotherNodeHasBegunIsLeftToIt() {
        begun("trial", "of another", "another");

        begunBy("killed", LAST_BEAT.plusSeconds(1)).giveBack();
        assertThat(service.count("scheduled_tasks", "task_instance = 'of another' AND picked_by = 'another'"))
                .isOne();
    }

    @Test
    void whatALivingNodeOfTheSameNameHasBegunIsLeftToIt() {
        begun("trial", "of a namesake", "namesake");

        begunBy("namesake", LAST_BEAT.minusSeconds(1)).giveBack();
        assertThat(service.count("scheduled_tasks", "task_instance = 'of a namesake' AND picked_by = 'namesake'"))
                .isOne();
    }

    @Test
    void aSchedulerGivesBackItsOwnTasksOnly() {
        begun("mail-notification", "a mail", "killed");

        begunBy("killed", LAST_BEAT.plusSeconds(1)).giveBack();
        assertThat(service.count("scheduled_tasks", "task_instance = 'a mail' AND picked_by = 'killed'"))
                .isOne();
    }

    private static InterruptedTasks begunBy(String node, Instant started) {
        var sagas = service.context.getBean("sagaDataSource", DataSource.class);
        return new InterruptedTasks(sagas, "tasks_of_processes", node, started);
    }

    private static void begun(String name, String instance, String node) {
        JdbcClient.create(stores.seenByAll())
                .sql("INSERT INTO sagas.scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, "
                        + "picked_by, last_heartbeat, version) VALUES (:name, :instance, '\"trial\"', now(), true, "
                        + ":node, :beat, 2)")
                .param("name", name)
                .param("instance", instance)
                .param("node", node)
                .param("beat", OffsetDateTime.ofInstant(LAST_BEAT, ZoneOffset.UTC))
                .update();
    }
}
