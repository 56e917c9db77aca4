package dev.ross.command.platform.watch;

import dev.ross.contracts.RejectedException;
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

/**
 * Meters how long each type of command took until stored or rejected, retries included, and how often each rejection
 * code occurred.
 */
@Component
class CommandMeters implements MessageMonitor<CommandMessage<?>> {
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(25), Duration.ofMillis(50),
        Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1),
        Duration.ofMillis(2500), Duration.ofSeconds(5)
    };

    private final MeterRegistry registry;
    private final Map<OutcomeKey, Timer> timers = new ConcurrentHashMap<>();
    private final Map<String, Counter> rejections = new ConcurrentHashMap<>();

    CommandMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public MonitorCallback onMessageIngested(CommandMessage<?> command) {
        return new CommandTimer(command.getPayloadType(), System.nanoTime());
    }

    private Timer timer(OutcomeKey key) {
        return Timer.builder("ross.commands")
                .description("commands by type, and whether they were done, refused, or failed")
                .tag("type", key.type().getSimpleName())
                .tag("outcome", key.outcome())
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }

    private Counter rejection(String code) {
        return Counter.builder("ross.rejections")
                .description("refused commands by code")
                .tag("code", code)
                .register(registry);
    }

    private record OutcomeKey(Class<?> type, String outcome) {}

    private final class CommandTimer implements MonitorCallback {
        private final Class<?> type;
        private final long began;

        CommandTimer(Class<?> type, long began) {
            this.type = type;
            this.began = began;
        }

        @Override
        public void reportSuccess() {
            stop("done");
        }

        @Override
        public void reportFailure(@Nullable Throwable cause) {
            if (cause instanceof RejectedException refused) {
                rejections
                        .computeIfAbsent(refused.details().code(), CommandMeters.this::rejection)
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
            timers.computeIfAbsent(new OutcomeKey(type, outcome), CommandMeters.this::timer)
                    .record(Duration.ofNanos(System.nanoTime() - began));
        }
    }
}
