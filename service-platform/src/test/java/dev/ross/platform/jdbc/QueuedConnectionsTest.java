package dev.ross.platform.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class QueuedConnectionsTest {
    private static final Duration SOON = Duration.ofMillis(50);
    private static final Duration LATE = Duration.ofSeconds(20);

    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Test
    void noMoreAreAskedForThanThereAre() throws Exception {
        var connections = new QueuedConnections(this::connection, 3, LATE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++)
                threads.submit(() -> {
                    try (var connection = connections.open()) {
                        Thread.sleep(1);
                        return connection.isValid(1);
                    }
                });
            threads.shutdown();
            assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(most).hasValueBetween(1, 3);
        assertThat(open).hasValue(0);
    }

    @Test
    void aThreadThatWaitsTooLongIsTold() throws Exception {
        var connections = new QueuedConnections(this::connection, 1, SOON);
        try (var held = connections.open()) {
            assertThatThrownBy(connections::open).isInstanceOf(SQLTransientConnectionException.class);
            assertThat(held.isValid(1)).isTrue();
        }
        connections.open().close();
    }

    @Test
    void aConnectionThatIsClosedTwiceOrNeverOpenedTakesNobodysPlace() throws Exception {
        var isAway = new AtomicInteger(1);
        var connections = new QueuedConnections(
                () -> {
                    if (isAway.getAndDecrement() > 0) throw new SQLException("away");
                    return connection();
                },
                1,
                SOON);
        assertThatThrownBy(connections::open).hasMessage("away");
        var closed = connections.open();
        closed.close();
        closed.close();
        try (var one = connections.open()) {
            assertThat(one.isValid(1)).isTrue();
            assertThatThrownBy(connections::open).isInstanceOf(SQLTransientConnectionException.class);
        }
    }

    private Connection connection() {
        most.accumulateAndGet(open.incrementAndGet(), Math::max);
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) open.decrementAndGet();
                    return method.getName().equals("isValid") ? true : null;
                });
    }
}
