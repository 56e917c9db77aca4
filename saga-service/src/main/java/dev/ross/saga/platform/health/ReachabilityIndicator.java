package dev.ross.saga.platform.health;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Health indicator of something this service needs. It answers within a second, also if that does not answer. */
public record ReachabilityIndicator(Callable<Boolean> question) implements HealthIndicator {
    @Override
    public Health health() {
        var asked = new FutureTask<>(question);
        Thread.startVirtualThread(asked);
        try {
            return (asked.get(1, TimeUnit.SECONDS) ? Health.up() : Health.down()).build();
        } catch (ExecutionException | TimeoutException away) {
            return Health.down(away).build();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Health.down(stopped).build();
        } finally {
            asked.cancel(true);
        }
    }
}
