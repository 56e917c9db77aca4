package dev.ross.saga.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.saga.RunningSagaService;
import dev.ross.saga.SagaTestStores;
import dev.ross.saga.platform.storage.CreateBucketTask.WhenStarted;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class CreateBucketTaskTest {
    private static final String TASK = "task_name = 'make-bucket'";

    @Test
    void nodesThatStartInTheSameInstantAllStart() throws Exception {
        var stores = SagaTestStores.fresh();
        try (var service = RunningSagaService.on(stores);
                var nodes = Executors.newFixedThreadPool(8)) {
            var starting = service.the(WhenStarted.class);
            for (int round = 0; round < 20; round++) {
                JdbcClient.create(stores.seenByAll())
                        .sql("DELETE FROM sagas.scheduled_tasks WHERE " + TASK)
                        .update();
                var started = nodes.invokeAll(Stream.<Callable<Boolean>>generate(() -> () -> {
                            starting.storeTask();
                            return true;
                        })
                        .limit(8)
                        .toList());
                for (var node : started) assertThat(node.get()).isTrue();
                assertThat(service.count("scheduled_tasks", TASK)).isOne();
            }
        }
    }
}
