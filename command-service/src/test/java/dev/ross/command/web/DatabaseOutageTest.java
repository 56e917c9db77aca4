package dev.ross.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.CommandTestStores;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The database goes away and comes back: no command is half done, and the same key returns its outcome. */
class DatabaseOutageTest {
    @Test
    void whileTheStoreIsAwayEveryCommandIsToldSoAndNothingIsDone() throws Exception {
        var store = CommandTestStores.newStore();
        try (var proxy = new InterruptibleProxy(portOf(store))) {
            for (var which : Set.of("ross.events.url", "ross.keys.url"))
                store.put(which, String.valueOf(store.get(which)).replace(":" + portOf(store), ":" + proxy.port()));
            try (var service = new Service(store)) {
                var restaurant = service.openRestaurantOf("mona");
                var manager = service.issuer.worker("mona", restaurant, "MANAGER");
                var table = service.post("/restaurants/" + restaurant + "/tables")
                        .as(manager)
                        .header("Idempotency-Key", "k")
                        .with("{\"label\": \"9\", \"minSeats\": 1, \"maxSeats\": 2, \"bookable\": \"ONLINE\"}");
                proxy.cut();
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
                proxy.mend();
                var first = sentUntilAnswered(table).expect(201);
                var again = table.send().expect(201);
                assertThat(again.id()).isEqualTo(first.id());
                assertThat(first.header("Ross-Version")).isEqualTo("5");
                assertThat(again.header("Ross-Version")).isEqualTo("5");
            }
        }
    }

    /** The store accepts statements and does not answer: all commands for one book are rejected together, in time. */
    @Test
    void behindAStoreThatDoesNotAnswerNobodyWaitsBeyondTheirTime() throws Exception {
        var store = CommandTestStores.newStore();
        try (var proxy = new InterruptibleProxy(portOf(store))) {
            store.put(
                    "ross.events.url",
                    String.valueOf(store.get("ross.events.url")).replace(":" + portOf(store), ":" + proxy.port()));
            try (var service = new Service(store, "ross.command.answer-within=2s")) {
                var restaurant = service.openRestaurantOf("mona");
                var manager = service.issuer.worker("mona", restaurant, "MANAGER");
                proxy.stall();
                var began = System.nanoTime();
                try (var staff = Executors.newVirtualThreadPerTaskExecutor()) {
                    var walkIns = IntStream.range(0, 40)
                            .mapToObj(number ->
                                    staff.submit(() -> service.post("/restaurants/" + restaurant + "/walk-ins")
                                            .as(manager)
                                            .header("Idempotency-Key", "w" + number)
                                            .with("{\"partySize\": 2}")
                                            .send()))
                            .toList();
                    for (var walkIn : walkIns) assertThat(walkIn.get().status()).isEqualTo(503);
                }
                var seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
                assertThat(seconds)
                        .as("one after the other they would wait 80 s and more")
                        .isLessThan(40);
                proxy.mend();
                var after = service.post("/restaurants/" + restaurant + "/tables")
                        .as(manager)
                        .header("Idempotency-Key", "t")
                        .with("{\"label\": \"9\", \"minSeats\": 1, \"maxSeats\": 2, \"bookable\": \"ONLINE\"}");
                assertThat(sentUntilAnswered(after).status()).isEqualTo(201);
            }
        }
    }

    /** Sends the call again with the same key, as clients must. The service recovers soon after its database. */
    private static Service.Answer sentUntilAnswered(Service.Call call) throws Exception {
        var until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        var answer = call.send();
        while (answer.status() == 503 && System.nanoTime() < until) answer = call.send();
        return answer;
    }

    private static int portOf(Map<String, Object> store) {
        return URI.create(String.valueOf(store.get("ross.events.url")).substring("jdbc:".length()))
                .getPort();
    }

    /** A proxy between the service and its database; it can be cut. */
    private static final class InterruptibleProxy implements AutoCloseable {
        private final ServerSocket serverSocket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
        private final int to;
        private volatile boolean isCut;
        private boolean isStalled;

        InterruptibleProxy(int to) throws IOException {
            this.to = to;
            Thread.ofVirtual().start(this::accept);
        }

        int port() {
            return serverSocket.getLocalPort();
        }

        void cut() throws IOException {
            isCut = true;
            for (var socket : sockets) socket.close();
            sockets.clear();
        }

        /** Keeps the bytes that were sent, and passes nothing on. */
        synchronized void stall() {
            isStalled = true;
        }

        synchronized void mend() {
            isCut = false;
            isStalled = false;
            notifyAll();
        }

        private synchronized void waitWhileStalled() throws InterruptedException {
            while (isStalled) wait();
        }

        private void accept() {
            try {
                while (true) {
                    var client = serverSocket.accept();
                    if (isCut) {
                        client.close();
                        continue;
                    }
                    var server = new Socket(InetAddress.getLoopbackAddress(), to);
                    sockets.add(client);
                    sockets.add(server);
                    Thread.ofVirtual().start(() -> carry(client, server));
                    Thread.ofVirtual().start(() -> carry(server, client));
                }
            } catch (IOException closed) {
                // the test is over
            }
        }

        private void carry(Socket from, Socket to) {
            var bytes = new byte[8192];
            try (from;
                    to) {
                for (int read; (read = from.getInputStream().read(bytes)) >= 0; ) {
                    waitWhileStalled();
                    to.getOutputStream().write(bytes, 0, read);
                }
            } catch (IOException | InterruptedException cut) {
                // as intended
            }
        }

        @Override
        public void close() throws IOException {
            serverSocket.close();
            mend();
            cut();
        }
    }
}
