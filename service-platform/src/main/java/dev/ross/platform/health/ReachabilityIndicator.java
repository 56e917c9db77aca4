package dev.ross.platform.health;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Health indicator for a component that this service needs. It reports within a second, also if the component does not
 * respond.
 */
public record ReachabilityIndicator(Callable<Boolean> check) implements HealthIndicator {
    @Override
    public Health health() {
        var task = new FutureTask<>(check);
        Thread.startVirtualThread(task);
        try {
            return (task.get(1, TimeUnit.SECONDS) ? Health.up() : Health.down()).build();
        } catch (ExecutionException | TimeoutException away) {
            return Health.down(away).build();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Health.down(stopped).build();
        } finally {
            task.cancel(true);
        }
    }
}
