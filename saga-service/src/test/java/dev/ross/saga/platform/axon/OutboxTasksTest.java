package dev.ross.saga.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ross.saga.RunningSagaService;
import dev.ross.saga.SagaTestStores;
import dev.ross.saga.platform.outbox.TaskOutbox;
import java.time.Instant;
import java.util.Collections;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxTasksTest {
    private static final SagaTestStores stores = SagaTestStores.fresh();
    private static RunningSagaService service;
    private static TrialOutboxTask task;

    @BeforeAll
    static void start() {
        service = RunningSagaService.on(
                stores, properties -> properties.put("spring.profiles.active", "trial"), TrialCommandHandler.class);
        task = service.the(TrialOutboxTask.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aTaskIsStoredWithinATransactionOnly() {
        assertThatThrownBy(() -> service.the(TaskOutbox.class).write(task, "none", "none"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsWrittenDownTwiceBeforeItRanRunsOnce() {
        inTransaction(outbox -> {
            outbox.write(task, "once", "once");
            outbox.write(task, "once", "once");
        });
        await().until(() -> waiting("once") == 0);
        assertThat(Collections.frequency(task.ran, "once")).isEqualTo(1);
    }

    @Test
    void whatFailsForTooLongBecomesADeadLetterWithoutSayingWhoseNameItWas() {
        task.fails.add("hopeless");
        inTransaction(outbox -> outbox.write(task, "hopeless", "hopeless"));

        await().until(() -> service.count("dead_letters", "worker = 'trial' AND sequence = 'hopeless'") == 1);
        await().until(() -> waiting("hopeless") == 0);
        assertThat(Collections.frequency(task.ran, "hopeless")).isEqualTo(4);
        assertThat(service.count("dead_letters", "error LIKE '%someone%'")).isZero();
    }

    @Test
    void whatWasSettledByGivingUpBecomesNoDeadLetter() {
        task.fails.add("settled");
        inTransaction(outbox -> outbox.write(task, "settled", "settled"));

        await().until(() -> task.givenUp.contains("settled") && waiting("settled") == 0);
        assertThat(service.count("dead_letters", "sequence = 'settled'")).isZero();
    }

    @Test
    void aSlowSystemOutsideHoldsUpItsOwnTasksOnly() {
        inTransaction(outbox -> {
            for (int n = 0; n < 30; n++) outbox.write(task, "slow" + n, "slow" + n);
        });
        await().until(() -> task.running.get() == 2);
        service.happened("trial:quick", new TrialSaga.Began("quick", Instant.parse("2099-01-01T00:00:00Z")));
        await().until(() -> service.the(TrialCommandHandler.class).of("quick").size() == 1);

        task.gate.release(1000);
        await().until(() -> waiting("slow%") == 0);
        assertThat(task.most).hasValue(2);
    }

    @Test
    void whatANodeHadBegunWhenItDiedIsTakenOver() {
        JdbcClient.create(stores.seenByAll())
                .sql("INSERT INTO sagas.scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, "
                        + "picked_by, last_heartbeat, version) VALUES ('trial', 'orphan', '\"orphan\"', now(), true, "
                        + "'gone', now() - interval '1 minute', 2)")
                .update();

        await().until(() -> task.ran.contains("orphan") && waiting("orphan") == 0);
    }

    @Test
    void theServiceMayNotShapeItsDatabase() {
        var worker = JdbcClient.create(service.context.getBean("sagaDataSource", DataSource.class));
        assertThatThrownBy(() -> worker.sql("CREATE TABLE sagas.mine (x int)").update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> worker.sql("DROP TABLE sagas.dead_letters").update())
                .hasStackTraceContaining("must be owner");
        assertThatThrownBy(() -> worker.sql("SELECT * FROM sagas.flyway_schema_history")
                        .query()
                        .listOfRows())
                .hasStackTraceContaining("permission denied");
    }

    private static void inTransaction(Consumer<TaskOutbox> work) {
        var transactions = service.context.getBean("sagaTransactions", PlatformTransactionManager.class);
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> work.accept(service.the(TaskOutbox.class)));
    }

    private static long waiting(String like) {
        return service.count("scheduled_tasks", "task_name = 'trial' AND task_instance LIKE '" + like + "'");
    }
}
