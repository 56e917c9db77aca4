package dev.ross.query.platform.live.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class BatchedRereadTest {
    private final List<Integer> watched = IntStream.range(0, 450).boxed().toList();
    private final List<List<Integer>> queries = new CopyOnWriteArrayList<>();

    @Test
    void whatIsWatchedIsReadOnceAndManyByOneQuery() {
        new BatchedReread<>(() -> watched, queries::add, () -> false).ask();

        Awaitility.await().until(() -> queries.size() == 3);
        assertThat(queries.stream().flatMap(List::stream)).containsExactlyElementsOf(watched);
    }

    @Test
    void whatCannotBeReadIsReadLater() {
        var failures = new AtomicInteger(2);
        new BatchedReread<Integer>(
                        () -> watched,
                        some -> {
                            if (failures.getAndDecrement() > 0) throw new IllegalStateException("the store is away");
                            queries.add(some);
                        },
                        () -> false)
                .ask();

        Awaitility.await().until(() -> queries.size() == 3);
        assertThat(queries.stream().flatMap(List::stream)).containsExactlyElementsOf(watched);
    }
}
