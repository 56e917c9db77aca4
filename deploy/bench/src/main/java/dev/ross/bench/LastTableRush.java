package dev.ross.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many guests who ask for the same table at the same moment. */
final class LastTableRush {
    private LastTableRush() {}

    /**
     * Each asks once.
     *
     * @param waited takes how long each answer took
     * @throws IllegalStateException unless one got the table and all others were told that it is taken
     */
    static void run(List<String> tokens, Request request, Recorder waited) throws Exception {
        var go = new CountDownLatch(1);
        List<Future<Line.Answer>> asked = new ArrayList<>();
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

    /** How one guest asks. */
    interface Request {
        Line.Answer send(String token) throws Exception;
    }
}
