package dev.ross.bench;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** From a command that is answered to the bytes on a watching socket. */
final class Streams {
    private Streams() {}

    static Load measure(Guests guests, int times) throws IOException, InterruptedException {
        var token = guests.token(900_000);
        BlockingQueue<Long> heard = new ArrayBlockingQueue<>(100);
        var recorder = new Recorder();
        guests.change(token);
        var request = guests.request("/me", token)
                .header("Accept", "text/event-stream")
                .build();
        var stream = guests.http().send(request, BodyHandlers.ofLines());
        var listener = Thread.ofVirtual()
                .start(() -> stream.body()
                        .filter(line -> line.startsWith("data:"))
                        .forEach(line -> heard.add(System.nanoTime())));
        heard.poll(5, TimeUnit.SECONDS);
        for (int i = 0; i < times; i++) {
            var sent = System.nanoTime();
            guests.change(token);
            var at = heard.poll(5, TimeUnit.SECONDS);
            if (at == null) throw new IllegalStateException("nothing was heard");
            recorder.add(at - sent);
            Thread.sleep(5);
        }
        listener.interrupt();
        return recorder.load();
    }
}
