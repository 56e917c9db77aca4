package dev.ross.saga.platform.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ross.platform.push.EndpointRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A push server of this machine, without TLS, that answers each device as it is told, and the rule that allows it. */
public final class PushServerFixture implements AutoCloseable {
    public final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final HttpServer server;

    public PushServerFixture() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** One request. */
    public record Received(String device, Map<String, List<String>> headers, byte[] body) {
        public String header(String name) {
            return String.join(", ", headers.getOrDefault(name, List.of()));
        }
    }

    private record Reply(int status, Map<String, String> headers, Duration after) {}

    public String endpoint(String device) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + device;
    }

    public String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Received> receivedBy(String device) {
        return received.stream().filter(one -> one.device().equals(device)).toList();
    }

    /** Answers so from now on; 201 at once otherwise. */
    public void reply(String device, int status, Map<String, String> headers, Duration after) {
        replies.put(device, new Reply(status, headers, after));
    }

    public void reply(String device, int status) {
        reply(device, status, Map.of(), Duration.ZERO);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var device = exchange.getRequestURI().getPath().substring(1);
            received.add(new Received(
                    device,
                    Map.copyOf(exchange.getRequestHeaders()),
                    exchange.getRequestBody().readAllBytes()));
            var reply = replies.getOrDefault(device, new Reply(201, Map.of(), Duration.ZERO));
            Thread.sleep(reply.after());
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(reply.status(), -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Allows what the rule of production does not: servers of this machine, without TLS. */
    public static final class LocalEndpoints extends EndpointRule {
        @Override
        protected boolean isAllowed(URI endpoint) {
            return "127.0.0.1".equals(endpoint.getHost()) || super.isAllowed(endpoint);
        }

        @Override
        public boolean allows(InetAddress address) {
            return address.isLoopbackAddress() || super.allows(address);
        }
    }
}
