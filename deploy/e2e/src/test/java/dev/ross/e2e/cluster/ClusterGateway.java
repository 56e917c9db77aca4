package dev.ross.e2e.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One address for all nodes: distributes reads over the query nodes and everything else over the command nodes, in
 * turn, and tries the next node where one cannot be reached. A request that has reached a node is never sent twice.
 */
public final class ClusterGateway implements AutoCloseable {
    private static final Set<String> READS = Set.of("GET", "HEAD");
    /** Hop-by-hop headers, which are set anew on each connection. */
    private static final Set<String> OF_THE_LINE = Set.of(
            "connection", "content-length", "host", "transfer-encoding", "upgrade", "keep-alive", "expect", "date");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final AtomicInteger turn = new AtomicInteger();
    private final List<URI> commandNodes;
    private final List<URI> queryNodes;
    private final HttpServer server;

    public ClusterGateway(int port, List<URI> commandNodes, List<URI> queryNodes) {
        this.commandNodes = commandNodes;
        this.queryNodes = queryNodes;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::pass);
        server.start();
    }

    @SuppressWarnings("try") // an exchange is closed, not used
    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = ask(exchange, exchange.getRequestBody().readAllBytes());
            answer.headers().map().forEach((name, values) -> {
                if (!OF_THE_LINE.contains(name)) exchange.getResponseHeaders().put(name, values);
            });
            var none = answer.statusCode() == 204 || "HEAD".equals(exchange.getRequestMethod());
            exchange.sendResponseHeaders(answer.statusCode(), none ? -1 : 0);
            if (!none) copy(answer.body(), exchange);
        } catch (ConnectException nobody) {
            exchange.sendResponseHeaders(502, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<InputStream> ask(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        var nodes = READS.contains(exchange.getRequestMethod()) ? queryNodes : commandNodes;
        int first = turn.getAndIncrement();
        for (int i = 0; ; i++) {
            try {
                var node = nodes.get(Math.floorMod(first + i, nodes.size()));
                return http.send(request(exchange, node, body), BodyHandlers.ofInputStream());
            } catch (ConnectException away) {
                if (i == nodes.size() - 1) throw away;
            }
        }
    }

    private static HttpRequest request(HttpExchange exchange, URI node, byte[] body) {
        var request = HttpRequest.newBuilder(node.resolve(exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_THE_LINE.contains(name.toLowerCase(java.util.Locale.ROOT)))
                values.forEach(value -> request.header(name, value));
        });
        return request.build();
    }

    private static void copy(InputStream from, HttpExchange exchange) throws IOException {
        try (from) {
            var out = exchange.getResponseBody();
            var some = new byte[8192];
            for (int read = from.read(some); read >= 0; read = from.read(some)) {
                out.write(some, 0, read);
                out.flush();
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        http.shutdownNow();
    }
}
