package dev.ross.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.Databases;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** The database goes away and comes back; nothing is half done meanwhile, and the same key tells what became of it. */
class AwayTest {
    @Test
    void whileTheStoreIsAwayEveryCommandIsToldSoAndNothingIsDone() throws Exception {
        var store = Databases.newStore();
        try (var wire = new Wire(portOf(store))) {
            for (var which : Set.of("ross.events.url", "ross.keys.url"))
                store.put(which, String.valueOf(store.get(which)).replace(":" + portOf(store), ":" + wire.port()));
            try (var service = new Service(store)) {
                var restaurant = service.openRestaurantOf("mona");
                var manager = service.issuer.worker("mona", restaurant, "MANAGER");
                var table = service.post("/restaurants/" + restaurant + "/tables")
                        .as(manager)
                        .header("Idempotency-Key", "k")
                        .with("{\"label\": \"9\", \"minSeats\": 1, \"maxSeats\": 2, \"bookable\": \"ONLINE\"}");
                wire.cut();
                var away = table.send().expect(503);
                assertThat(away.header("Retry-After")).isEqualTo("1");
                assertThat(away.header("Content-Type")).isEqualTo("application/problem+json");
                assertThat(away.code()).isEqualTo("UNAVAILABLE");
                assertThat(away.response().body()).doesNotContain("Exception", "dev.ross", "postgres");
                var stranger = service.post("/restaurants/unknown/walk-ins")
                        .as(service.issuer.worker("x", "unknown", "STAFF"))
                        .with("{\"partySize\": 2}")
                        .send()
                        .expect(503);
                assertThat(stranger.code()).isEqualTo("UNAVAILABLE");
                wire.mend();
                var first = sentUntilAnswered(table).expect(201);
                var again = table.send().expect(201);
                assertThat(again.id()).isEqualTo(first.id());
                assertThat(first.header("Ross-Version")).isEqualTo("5");
                assertThat(again.header("Ross-Version")).isEqualTo("5");
            }
        }
    }

    /** As a client is told to: the same key again. The service is well within ten seconds of its database. */
    private static Service.Answer sentUntilAnswered(Service.Call call) throws Exception {
        var until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        var answer = call.send();
        while (answer.status() == 503 && System.nanoTime() < until) answer = call.send();
        return answer;
    }

    private static int portOf(Map<String, Object> store) {
        return URI.create(String.valueOf(store.get("ross.events.url")).substring("jdbc:".length()))
                .getPort();
    }

    /** Between the service and its database; it can be cut. */
    private static final class Wire implements AutoCloseable {
        private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final Set<Socket> lines = ConcurrentHashMap.newKeySet();
        private final int to;
        private volatile boolean isCut;

        Wire(int to) throws IOException {
            this.to = to;
            Thread.ofVirtual().start(this::accept);
        }

        int port() {
            return door.getLocalPort();
        }

        void cut() throws IOException {
            isCut = true;
            for (var line : lines) line.close();
            lines.clear();
        }

        void mend() {
            isCut = false;
        }

        private void accept() {
            try {
                while (true) {
                    var near = door.accept();
                    if (isCut) {
                        near.close();
                        continue;
                    }
                    var far = new Socket(InetAddress.getLoopbackAddress(), to);
                    lines.add(near);
                    lines.add(far);
                    Thread.ofVirtual().start(() -> carry(near, far));
                    Thread.ofVirtual().start(() -> carry(far, near));
                }
            } catch (IOException closed) {
                // the test is over
            }
        }

        private static void carry(Socket from, Socket to) {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException cut) {
                // as was meant
            }
        }

        @Override
        public void close() throws IOException {
            door.close();
            cut();
        }
    }
}
