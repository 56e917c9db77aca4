package dev.ross.e2e.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Listens to one live stream and keeps all its events. */
public final class Watcher implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final StreamViewStates viewStates;
    private final List<Event> events = new ArrayList<>();
    private final CompletableFuture<Long> ended = new CompletableFuture<>();
    private volatile int heartbeats;

    private Watcher(StreamViewStates viewStates) {
        this.viewStates = viewStates;
    }

    public static Watcher open(Request request) {
        return open(request, "", new StreamViewStates());
    }

    /** Resumes a stream where another one broke off. */
    public static Watcher resume(Request request, String lastId, Watcher broken) {
        return open(request, lastId, new StreamViewStates(broken.viewStates));
    }

    private static Watcher open(Request request, String lastId, StreamViewStates shown) {
        var watcher = new Watcher(shown);
        var wanted = request.onTheWire().header("Accept", "text/event-stream");
        if (!lastId.isEmpty()) wanted.header("Last-Event-ID", lastId);
        try {
            var response = watcher.client.send(wanted.build(), BodyHandlers.ofLines());
            if (response.statusCode() != 200)
                throw new AssertionError("%s cannot be watched: %d %s"
                        .formatted(
                                request.address(),
                                response.statusCode(),
                                response.body().toList()));
            Thread.ofVirtual().start(() -> watcher.listen(response.body()));
            return watcher;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void listen(Stream<String> lines) {
        try {
            lines.forEach(new EventReader(this::hear, () -> heartbeats++)::read);
        } catch (UncheckedIOException broken) {
            // The connection broke, which is reported below as well.
        } finally {
            ended.complete(System.nanoTime());
        }
    }

    private synchronized void hear(Event event) {
        var shown = viewStates.after(event.name(), event.data());
        events.add(new Event(event.name(), event.id(), shown, event.at()));
        notifyAll();
    }

    /** The first event of this name, received or soon to come, whose data match. */
    public Event await(String what, String name, Predicate<JsonNode> like) {
        return await(what, event -> event.name().endsWith(name) && like.test(event.data()));
    }

    /** The first event of any name that shows this state. */
    public Event await(String what, Predicate<Event> like) {
        var deadline = System.nanoTime() + TIMEOUT.toNanos();
        synchronized (this) {
            for (int seen = 0; ; ) {
                for (; seen < events.size(); seen++) if (like.test(events.get(seen))) return events.get(seen);
                var left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) throw new AssertionError("Not received: " + what + ". Received were: " + events);
                pause(left);
            }
        }
    }

    private synchronized void pause(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public synchronized List<Event> received() {
        return List.copyOf(events);
    }

    public synchronized Event latest() {
        return events.getLast();
    }

    public synchronized String lastId() {
        return events.isEmpty() ? "" : latest().id();
    }

    public int heartbeats() {
        return heartbeats;
    }

    public boolean isOpen() {
        return !ended.isDone();
    }

    /** Waits for its end; returns its time, by the clock of {@link System#nanoTime}. */
    public long awaitEnd(Duration timeout) {
        try {
            return ended.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("The stream is still open");
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
