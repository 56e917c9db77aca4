package dev.ross.bench.command;

import dev.ross.bench.load.DurationRecorder;
import dev.ross.bench.load.LoadResult;
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

/** Measures the time from sending a command to the bytes on each subscribed socket. */
public final class StreamLatency {
    private StreamLatency() {}

    /** Opens a stream of events; returns after its head. */
    static HttpResponse<Stream<String>> open(HttpClient http, URI root, String path, String token)
            throws IOException, InterruptedException {
        var watching = HttpRequest.newBuilder(root.resolve("/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        return http.send(watching.build(), BodyHandlers.ofLines());
    }

    /** Measures one guest's own screen with many subscribers. */
    public static LoadResult measure(ProfileChanges profiles, int watchers, int times) throws Exception {
        var token = profiles.token(900_000 + watchers);
        profiles.change(token);
        var recorder = new DurationRecorder();
        var sent = new AtomicLong();
        var heard = new Semaphore(0);
        List<HttpResponse<Stream<String>>> open = new ArrayList<>();
        try (var listeners = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < watchers; i++) {
                var stream = profiles.watch("/me", token);
                open.add(stream);
                listeners.submit(() -> stream.body()
                        .filter(line -> line.startsWith("data:"))
                        .forEach(line -> {
                            if (sent.get() > 0) recorder.add(System.nanoTime() - sent.get());
                            heard.release();
                        }));
            }
            require(heard, watchers); // each receives the snapshot
            for (int i = 0; i < times; i++) {
                sent.set(System.nanoTime());
                profiles.change(token);
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
