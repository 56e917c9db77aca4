package dev.ross.query.platform.live.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.platform.tracing.MessageSpans;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.live.Snapshot;
import dev.ross.query.platform.live.StateSource;
import dev.ross.query.platform.security.TestAdmissions;
import dev.ross.query.platform.web.AnswerJson;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SharedStreamTest {
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger tries = new AtomicInteger();
    private volatile int state;

    @Test
    void aChangeThatCannotBeReadJustThenIsShownOnceItCanBe() {
        var stream = stream();
        var slot = slot();
        slot.offer(stream.join(slot, false));
        assertThat(next(slot)).isEqualTo("0");

        state = 1;
        failures.set(3);
        stream.changed();

        assertThat(next(slot)).isEqualTo("1");
        stream.end();
    }

    @Test
    void whatNobodyWatchesAnyMoreIsNotTriedWithoutEnd() {
        var stream = stream();
        var slot = slot();
        stream.join(slot, false);
        failures.set(Integer.MAX_VALUE);
        stream.changed();
        Awaitility.await().until(() -> tries.get() > 2);

        stream.end();

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .during(Duration.ofSeconds(6))
                .until(tries::get, new Unchanged()::isSo);
    }

    private SharedStream<Integer> stream() {
        StateSource<Integer> source = new Numbers();
        return new SharedStream<>(
                new ScreenAnswer<>(source, number -> number),
                new AnswerJson(),
                new MessageSpans(OpenTelemetry.noop()),
                new ThrottledRenderer());
    }

    private static StreamSlot slot() {
        var meters = new StreamMeters(new SimpleMeterRegistry());
        return new StreamSubscriber(TestAdmissions.anonymous("here"), Instant.MAX, meters).slot("");
    }

    private static String next(StreamSlot slot) {
        var event = Awaitility.await().atMost(Duration.ofSeconds(30)).until(slot::take, Objects::nonNull);
        return new String(event.frame().body().plain(), StandardCharsets.UTF_8);
    }

    /** Whether a number is still what it was. */
    private static final class Unchanged {
        private @Nullable Integer before;

        boolean isSo(Integer now) {
            var same = now.equals(before);
            before = now;
            return same;
        }
    }

    /** A number of which the first few reads fail. */
    private final class Numbers implements StateSource<Integer> {
        @Override
        public String screen() {
            return "numbers";
        }

        @Override
        public Snapshot<Integer> read() {
            tries.incrementAndGet();
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0)
                throw new IllegalStateException("the store is away");
            return new Snapshot<>(state, state);
        }

        @Override
        public Feed<Integer> follow(Runnable changed) {
            return new Feed<>() {
                @Override
                public Snapshot<Integer> now() {
                    return read();
                }

                @Override
                public void catchUp() {}

                @Override
                public void end() {}
            };
        }
    }
}
