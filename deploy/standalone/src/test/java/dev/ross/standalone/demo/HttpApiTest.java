package dev.ross.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class HttpApiTest {
    @Test
    void aRequestThatIsNotAnsweredYetIsSentAgainWithItsKey() throws Exception {
        var keys = new ArrayList<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/tables", exchange -> {
            exchange.getRequestBody().readAllBytes();
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            var answer = "{\"id\": \"t1\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Retry-After", "0");
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(List.of(429, 503, 201).get(keys.size() - 1), answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            var api = new HttpApi(
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "token");

            var step = new DemoRequests.Step("table", null, "POST", "/tables", JsonNodeFactory.instance.objectNode());
            var id = api.send("a key", step);

            assertThat(id).hasValue("t1");
            assertThat(keys).containsExactly("a key", "a key", "a key");
        } finally {
            server.stop(0);
        }
    }
}
