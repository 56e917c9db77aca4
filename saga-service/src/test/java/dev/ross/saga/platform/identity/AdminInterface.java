package dev.ross.saga.platform.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Implements the part of the identity provider's admin protocol that ROSS uses, and records every write. */
public final class AdminInterface implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String USERS = "/admin/realms/ross/users/";

    public final Map<String, Map<String, Object>> users = new ConcurrentHashMap<>();
    public final List<String> written = new CopyOnWriteArrayList<>();
    public volatile boolean broken;

    /** The client authentication of each token request that was granted. */
    final List<String> tokensGivenTo = new CopyOnWriteArrayList<>();

    /** The response instead of a user; absent: the user. */
    volatile @Nullable HttpHandler instead;

    /** The response instead of a token; absent: a token. */
    volatile @Nullable HttpHandler insteadOfToken;

    private final HttpServer server;
    private final ExecutorService handlers = Executors.newVirtualThreadPerTaskExecutor();

    public AdminInterface() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/realms/ross/protocol/openid-connect/token", this::token);
        server.createContext(USERS, this::user);
        server.createContext("/", exchange -> answer(exchange, 404, Map.of("error", "Realm not found.")));
        server.setExecutor(handlers);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @SuppressWarnings("unchecked")
    public Map<String, Object> attributesOf(String user) {
        return (Map<String, Object>) users.getOrDefault(user, Map.of()).getOrDefault("attributes", Map.of());
    }

    private void token(HttpExchange exchange) throws IOException {
        var other = insteadOfToken;
        if (other != null) {
            other.handle(exchange);
            return;
        }
        var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        tokensGivenTo.add(form + " " + exchange.getRequestHeaders().getFirst("Authorization"));
        var token = "token-" + tokensGivenTo.size();
        answer(exchange, 200, Map.of("access_token", token, "token_type", "Bearer", "expires_in", 300));
    }

    @SuppressWarnings("unchecked")
    private void user(HttpExchange exchange) throws IOException {
        var other = instead;
        if (other != null) {
            other.handle(exchange);
            return;
        }
        if (!("Bearer token-" + tokensGivenTo.size())
                .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, Map.of("error", "HTTP 401 Unauthorized"));
            return;
        }
        var id = exchange.getRequestURI().getPath().substring(USERS.length());
        var user = users.get(id);
        if (broken) answer(exchange, 503, Map.of("error", "away"));
        else if (user == null) answer(exchange, 404, Map.of("error", "User not found"));
        else if (exchange.getRequestMethod().equals("GET")) answer(exchange, 200, user);
        else {
            users.put(id, JSON.readValue(exchange.getRequestBody(), Map.class));
            written.add(id);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        }
    }

    static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        var bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        handlers.shutdownNow();
    }
}
