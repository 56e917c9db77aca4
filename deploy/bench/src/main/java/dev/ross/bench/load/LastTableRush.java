package dev.ross.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends the requests of many guests for the same table at the same moment. */
public final class LastTableRush {
    private LastTableRush() {}

    /**
     * Sends one request for each token.
     *
     * @param waited records the duration of each request
     * @throws IllegalStateException unless one guest got the table and all others were answered that it is taken
     */
    public static void run(List<String> tokens, Request request, DurationRecorder waited) throws Exception {
        var go = new CountDownLatch(1);
        List<Future<HttpConnection.Answer>> asked = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var token : tokens)
                asked.add(threads.submit(() -> {
                    go.await();
                    return waited.during(() -> request.send(token));
                }));
            go.countDown();
        }
        var winners = 0;
        for (var answer : asked)
            if (answer.get().status() == 201) winners++;
            else answer.get().expect(409);
        if (winners != 1) throw new IllegalStateException(winners + " got the last table");
    }

    /** Sends the request of one guest. */
    public interface Request {
        HttpConnection.Answer send(String token) throws Exception;
    }
}
