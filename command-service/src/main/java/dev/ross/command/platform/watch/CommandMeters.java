package dev.ross.command.platform.watch;

import dev.ross.contracts.Refused;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.monitoring.MessageMonitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How long each kind of command took until it was stored or refused, lost races included, and which no was said how often. */
@Component
class CommandMeters implements MessageMonitor<CommandMessage<?>> {
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(25), Duration.ofMillis(50),
        Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1),
        Duration.ofMillis(2500), Duration.ofSeconds(5)
    };

    private final MeterRegistry registry;
    private final Map<Ending, Timer> timers = new ConcurrentHashMap<>();
    private final Map<String, Counter> rejections = new ConcurrentHashMap<>();

    CommandMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public MonitorCallback onMessageIngested(CommandMessage<?> command) {
        return new Watch(command.getPayloadType(), System.nanoTime());
    }

    private Timer timer(Ending ending) {
        return Timer.builder("ross.commands")
                .description("commands by type, and whether they were done, refused, or failed")
                .tag("type", ending.type().getSimpleName())
                .tag("outcome", ending.outcome())
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }

    private Counter rejection(String code) {
        return Counter.builder("ross.rejections")
                .description("refused commands by code")
                .tag("code", code)
                .register(registry);
    }

    private record Ending(Class<?> type, String outcome) {}

    private final class Watch implements MonitorCallback {
        private final Class<?> type;
        private final long began;

        Watch(Class<?> type, long began) {
            this.type = type;
            this.began = began;
        }

        @Override
        public void reportSuccess() {
            stop("done");
        }

        @Override
        public void reportFailure(@Nullable Throwable cause) {
            if (cause instanceof Refused refused) {
                rejections
                        .computeIfAbsent(refused.refusal().code(), CommandMeters.this::rejection)
                        .increment();
                stop("refused");
            } else {
                stop("failed");
            }
        }

        @Override
        public void reportIgnored() {
            stop("failed");
        }

        private void stop(String outcome) {
            timers.computeIfAbsent(new Ending(type, outcome), CommandMeters.this::timer)
                    .record(Duration.ofNanos(System.nanoTime() - began));
        }
    }
}
