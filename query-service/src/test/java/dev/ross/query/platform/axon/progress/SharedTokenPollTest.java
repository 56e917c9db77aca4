package dev.ross.query.platform.axon.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ross.query.platform.axon.log.LogPosition;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SharedTokenPollTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final AtomicInteger reads = new AtomicInteger();
    private volatile long head = 1;
    private final SharedTokenPoll poll = new SharedTokenPoll(() -> {
        reads.incrementAndGet();
        return new LogPosition(-1, head, List.of());
    });

    @Test
    void howeverManyWaitTheStoreIsReadByOne() {
        var begun = System.nanoTime();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = IntStream.range(0, 200)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> await(7), callers))
                    .toList();
            Awaitility.await().until(() -> reads.get() > 10);
            head = 7;
            waiting.forEach(caller -> assertThat(caller.join()).isTrue());
        }
        var ten = (System.nanoTime() - begun) / Duration.ofMillis(10).toNanos();
        assertThat((long) reads.get()).isLessThanOrEqualTo(ten + 2);
    }

    @Test
    void whenNobodyWaitsNothingIsRead() {
        assertThat(await(1)).isTrue();
        Awaitility.await().during(Duration.ofMillis(300)).until(() -> {
            var before = reads.get();
            Thread.sleep(50);
            return reads.get() == before;
        });
    }

    @Test
    void whoWaitsForWhatCannotBeReadIsToldWhy() {
        var broken = new SharedTokenPoll(() -> {
            throw new IllegalStateException("away");
        });
        assertThatThrownBy(() -> broken.await(1, Duration.ofMillis(500))).hasMessage("away");
    }

    private boolean await(long number) {
        try {
            return poll.await(number, TIMEOUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
