package dev.ross.saga.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ross.saga.Databases;
import dev.ross.saga.Running;
import dev.ross.saga.platform.errand.Outbox;
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

class ErrandsRunTest {
    private static final Databases stores = Databases.fresh();
    private static Running service;
    private static TrialErrand errand;

    @BeforeAll
    static void start() {
        service = Running.on(stores, properties -> properties.put("spring.profiles.active", "trial"), Stage.class);
        errand = service.the(TrialErrand.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void anErrandIsWrittenDownWithinATransactionOnly() {
        assertThatThrownBy(() -> service.the(Outbox.class).write(errand, "none", "none"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsWrittenDownTwiceBeforeItRanRunsOnce() {
        inTransaction(outbox -> {
            outbox.write(errand, "once", "once");
            outbox.write(errand, "once", "once");
        });
        await().until(() -> waiting("once") == 0);
        assertThat(Collections.frequency(errand.ran, "once")).isEqualTo(1);
    }

    @Test
    void whatFailsForTooLongIsParkedWithoutSayingWhoseNameItWas() {
        errand.fails.add("hopeless");
        inTransaction(outbox -> outbox.write(errand, "hopeless", "hopeless"));

        await().until(() -> service.count("parked", "worker = 'trial' AND sequence = 'hopeless'") == 1);
        await().until(() -> waiting("hopeless") == 0);
        assertThat(Collections.frequency(errand.ran, "hopeless")).isEqualTo(4);
        assertThat(service.count("parked", "error LIKE '%someone%'")).isZero();
    }

    @Test
    void whatWasSettledByGivingUpIsNotParked() {
        errand.fails.add("settled");
        inTransaction(outbox -> outbox.write(errand, "settled", "settled"));

        await().until(() -> errand.givenUp.contains("settled") && waiting("settled") == 0);
        assertThat(service.count("parked", "sequence = 'settled'")).isZero();
    }

    @Test
    void aSlowHouseOutsideHoldsUpItsOwnErrandsOnly() {
        inTransaction(outbox -> {
            for (int n = 0; n < 30; n++) outbox.write(errand, "slow" + n, "slow" + n);
        });
        await().until(() -> errand.running.get() == 2);
        service.happened("trial:quick", new TrialSaga.Began("quick", Instant.parse("2099-01-01T00:00:00Z")));
        await().until(() -> service.the(Stage.class).of("quick").size() == 1);

        errand.gate.release(1000);
        await().until(() -> waiting("slow%") == 0);
        assertThat(errand.most).hasValue(2);
    }

    @Test
    void whatANodeHadBegunWhenItDiedIsTakenOver() {
        JdbcClient.create(stores.seenByAll())
                .sql("INSERT INTO sagas.scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, "
                        + "picked_by, last_heartbeat, version) VALUES ('trial', 'orphan', '\"orphan\"', now(), true, "
                        + "'gone', now() - interval '1 minute', 2)")
                .update();

        await().until(() -> errand.ran.contains("orphan") && waiting("orphan") == 0);
    }

    @Test
    void theServiceMayNotShapeItsDatabase() {
        var worker = JdbcClient.create(service.context.getBean("sagaDataSource", DataSource.class));
        assertThatThrownBy(() -> worker.sql("CREATE TABLE sagas.mine (x int)").update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> worker.sql("DROP TABLE sagas.parked").update())
                .hasStackTraceContaining("must be owner");
        assertThatThrownBy(() -> worker.sql("SELECT * FROM sagas.flyway_schema_history")
                        .query()
                        .listOfRows())
                .hasStackTraceContaining("permission denied");
    }

    private static void inTransaction(Consumer<Outbox> work) {
        var transactions = service.context.getBean("sagaTransactions", PlatformTransactionManager.class);
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.accept(service.the(Outbox.class)));
    }

    private static long waiting(String like) {
        return service.count("scheduled_tasks", "task_name = 'trial' AND task_instance LIKE '" + like + "'");
    }
}
