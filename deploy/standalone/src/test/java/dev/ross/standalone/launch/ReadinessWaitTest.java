package dev.ross.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReadinessWaitTest {
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void isAwaitedUntilItIsThere() throws IOException {
        assertThat(awaited(3, Duration.ofSeconds(30))).isTrue();
        assertThat(asked).hasValue(3);
    }

    @Test
    void isNotAwaitedForEver() throws IOException {
        assertThat(awaited(Integer.MAX_VALUE, Duration.ofMillis(500))).isFalse();
        assertThat(asked).hasPositiveValue();
    }

    @Test
    void whereNobodyAnswersThereIsNone() {
        assertThat(new ReadinessWait(1, Duration.ZERO).await()).isFalse();
    }

    private boolean awaited(int readyFrom, Duration atMost) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(asked.incrementAndGet() < readyFrom ? 503 : 200, -1);
            exchange.close();
        });
        server.start();
        try {
            return new ReadinessWait(server.getAddress().getPort(), atMost).await();
        } finally {
            server.stop(0);
        }
    }
}
