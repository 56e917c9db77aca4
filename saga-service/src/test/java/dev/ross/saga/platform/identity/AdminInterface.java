package dev.ross.saga.platform.identity;

import com.sun.net.httpserver.HttpExchange;
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
import tools.jackson.databind.json.JsonMapper;

/** Speaks as much of the identity provider's admin protocol as is used, and keeps what was written. */
public final class AdminInterface implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String USERS = "/admin/realms/ross/users/";

    public final Map<String, Map<String, Object>> users = new ConcurrentHashMap<>();
    public final List<String> written = new CopyOnWriteArrayList<>();
    public volatile boolean broken;
    private final HttpServer server;

    public AdminInterface() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/realms/ross/protocol/openid-connect/token",
                exchange ->
                        answer(exchange, 200, Map.of("access_token", "a", "token_type", "Bearer", "expires_in", 300)));
        server.createContext(USERS, this::user);
        server.createContext("/", exchange -> answer(exchange, 404, Map.of("error", "Realm not found.")));
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @SuppressWarnings("unchecked")
    public Map<String, Object> attributesOf(String user) {
        return (Map<String, Object>) users.getOrDefault(user, Map.of()).getOrDefault("attributes", Map.of());
    }

    @SuppressWarnings("unchecked")
    private void user(HttpExchange exchange) throws IOException {
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

    private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        var bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
