package dev.ross.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** From a command that is sent to the bytes on each watching socket. */
final class Streams {
    private Streams() {}

    /** Opens a stream of events; comes back with its head. */
    static HttpResponse<Stream<String>> open(HttpClient http, URI root, String path, String token)
            throws IOException, InterruptedException {
        var watching = HttpRequest.newBuilder(root.resolve("/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        return http.send(watching.build(), BodyHandlers.ofLines());
    }

    /** One guest's own screen, open many times. */
    static Load measure(Guests guests, int watchers, int times) throws Exception {
        var token = guests.token(900_000 + watchers);
        guests.change(token);
        var recorder = new Recorder();
        var sent = new AtomicLong();
        var heard = new Semaphore(0);
        List<HttpResponse<Stream<String>>> open = new ArrayList<>();
        try (var listeners = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < watchers; i++) {
                var stream = guests.watch("/me", token);
                open.add(stream);
                listeners.submit(() -> stream.body()
                        .filter(line -> line.startsWith("data:"))
                        .forEach(line -> {
                            if (sent.get() > 0) recorder.add(System.nanoTime() - sent.get());
                            heard.release();
                        }));
            }
            require(heard, watchers); // each is shown how things stand
            for (int i = 0; i < times; i++) {
                sent.set(System.nanoTime());
                guests.change(token);
                require(heard, watchers);
                Thread.sleep(5);
            }
            open.forEach(stream -> stream.body().close());
            listeners.shutdownNow();
        }
        return recorder.load();
    }

    private static void require(Semaphore heard, int watchers) throws InterruptedException {
        if (!heard.tryAcquire(watchers, 10, TimeUnit.SECONDS)) throw new IllegalStateException("nothing was heard");
    }
}
