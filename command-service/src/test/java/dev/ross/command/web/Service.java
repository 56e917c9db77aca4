package dev.ross.command.web;

import dev.ross.command.CommandService;
import dev.ross.command.CommandTestStores;
import dev.ross.platform.openapi.DeclaredAnswers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Starts the service with an issuer of its own, and sends it the requests of callers. Each answer has to be one that
 * the OpenAPI document declares.
 */
final class Service implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final DeclaredAnswers DECLARED = DeclaredAnswers.of("command");
    private static final JsonMapper JSON = new JsonMapper();

    final CommandTokenIssuer issuer;
    final ConfigurableApplicationContext context;

    Service(String... settings) throws IOException {
        this(CommandTestStores.newStore(), settings);
    }

    Service(Map<String, Object> store, String... settings) throws IOException {
        issuer = new CommandTokenIssuer();
        var arguments = new LinkedHashMap<String, String>();
        arguments.put("spring.config.name", "command-service");
        arguments.put("server.port", "0");
        arguments.put("ross.command.commands-per-second", "100000");
        arguments.put("ross.http.connections-per-address", "0");
        arguments.put("ross.http.bad-tokens-per-second", "100000");
        arguments.put("ross.identity.issuer", issuer.url());
        for (var setting : settings) arguments.put(setting.split("=", 2)[0], setting.split("=", 2)[1]);
        context = new SpringApplicationBuilder(CommandService.class)
                .properties(store)
                .run(arguments.entrySet().stream()
                        .map(one -> "--" + one.getKey() + "=" + one.getValue())
                        .toArray(String[]::new));
    }

    /** A request that is not sent yet. */
    Call call(String method, String path) {
        return new Call(this, method, path, new HashMap<>(), null);
    }

    Call post(String path) {
        return call("POST", path);
    }

    /** A restaurant registered by a new manager of this name; not open or public yet. */
    String restaurantOf(String manager) throws Exception {
        return post("/restaurants")
                .as(issuer.newcomer(manager))
                .with("""
                        {"name": "Tre Kök", "description": "", "region": "Stockholm", "timeZone": "Europe/Stockholm",
                         "currency": "SEK"}""")
                .send()
                .id();
    }

    /** As {@link #restaurantOf}, but public, always open, with a table for one to eight. */
    String openRestaurantOf(String manager) throws Exception {
        var restaurant = restaurantOf(manager);
        var token = issuer.worker(manager, restaurant, "MANAGER");
        var days = List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY").stream()
                .map(day -> "{\"day\": \"%s\", \"opens\": \"00:00\", \"closes\": \"00:00\"}".formatted(day))
                .toList();
        call("PUT", "/restaurants/" + restaurant + "/opening-hours")
                .as(token)
                .with("{\"weekly\": " + days + "}")
                .send()
                .expect(204);
        call("PUT", "/restaurants/" + restaurant + "/booking-policy")
                .as(token)
                .with("{\"maxOversizeSeats\": 10}")
                .send()
                .expect(204);
        post("/restaurants/" + restaurant + "/tables")
                .as(token)
                .with("{\"label\": \"1\", \"minSeats\": 1, \"maxSeats\": 8, \"bookable\": \"ONLINE\"}")
                .send()
                .expect(201);
        call("PUT", "/restaurants/" + restaurant + "/visibility")
                .as(token)
                .with("{\"visibility\": \"PUBLIC\"}")
                .send()
                .expect(204);
        return restaurant;
    }

    @Override
    public void close() {
        context.close();
        issuer.close();
    }

    record Call(
            Service service,
            String method,
            String path,
            Map<String, String> headers,
            @Nullable String body) {
        Call as(String token) {
            return header("Authorization", "Bearer " + token);
        }

        Call header(String name, String value) {
            var more = new HashMap<>(headers);
            more.put(name, value);
            return new Call(service, method, path, more, body);
        }

        Call with(String json) {
            return new Call(service, method, path, headers, json).header("Content-Type", "application/json");
        }

        Answer send() throws IOException, InterruptedException {
            var port = service.context.getEnvironment().getProperty("local.server.port");
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            headers.forEach(request::header);
            var answer = new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
            DECLARED.require(
                    method,
                    "/api/v1" + path,
                    answer.status(),
                    answer.header("Content-Type"),
                    answer.response().body());
            return answer;
        }
    }

    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        Answer expect(int status) {
            if (status() != status) throw new AssertionError("expected " + status + ", not " + status() + ": " + this);
            return this;
        }

        @Nullable
        String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String id() {
            return expect(201).json().get("id").asString();
        }

        String code() {
            return json().path("code").asString("");
        }

        @Override
        public String toString() {
            return status() + " " + response.body();
        }
    }
}
