package dev.ross.bench.order;

import dev.ross.bench.command.ProfileChanges;
import dev.ross.bench.installation.SystemAtRest;
import dev.ross.bench.load.DurationRecorder;
import dev.ross.bench.load.LoadResult;
import dev.ross.bench.load.TableRow;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Measures how long it takes to add a line to an order, and until the kitchen sees it. */
public record OrderTimes(SystemAtRest atRest, ProfileChanges profiles, Duration length) {
    private static final int CLIENTS = 16;
    private static final int A_SECOND = 50;
    /** As many tickets as one page of the kitchen shows. */
    private static final int DRINKS = 200;

    public void print() throws Exception {
        var warm = new OrderedDinners(profiles, CLIENTS, 10);
        LoadResult.paced(CLIENTS, A_SECOND, length.multipliedBy(2), warm::adding);
        for (var lines : new int[] {10, 200, 10, 200}) {
            var dinners = new OrderedDinners(profiles, CLIENTS, lines);
            atRest.await();
            var load = LoadResult.paced(CLIENTS, A_SECOND, length, dinners::adding);
            TableRow.times(
                    "a line added to an order of %d lines, %d a second".formatted(lines, A_SECOND), CLIENTS, load);
        }
        atRest.await();
        TableRow.times(
                "line sent → bytes on the kitchen's socket", 1, toTheKitchen(new OrderedDinners(profiles, 4, 10)));
    }

    private LoadResult toTheKitchen(OrderedDinners dinners) throws Exception {
        var recorder = new DurationRecorder();
        var sent = new AtomicLong();
        var heard = new Semaphore(0);
        var stream = profiles.watch(
                "/restaurants/" + dinners.restaurant + "/kitchen-tickets?limit=" + DRINKS, dinners.token());
        try (var listener = Executors.newVirtualThreadPerTaskExecutor()) {
            listener.submit(() -> stream.body()
                    .filter(line -> line.startsWith("data:"))
                    .forEach(line -> {
                        if (sent.get() > 0) recorder.add(System.nanoTime() - sent.get());
                        heard.release();
                    }));
            try {
                require(heard); // the snapshot
                for (var drink = 0; drink < DRINKS; drink++) {
                    sent.set(System.nanoTime());
                    dinners.fireDrink();
                    require(heard);
                    Thread.sleep(5);
                }
            } finally {
                stream.body().close();
                listener.shutdownNow();
            }
        }
        return recorder.load();
    }

    private static void require(Semaphore heard) throws InterruptedException {
        if (!heard.tryAcquire(10, TimeUnit.SECONDS)) throw new IllegalStateException("nothing was heard");
    }
}
