package dev.ross.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * The result of one load.
 *
 * @param perSecond the rate of completed actions
 * @param nanos the duration of each, sorted; under a paced load from the moment it was due
 */
public record LoadResult(double perSecond, long[] nanos) {
    /** Runs a closed load: as many actions as possible, each client starting its next when its last has ended. */
    public static LoadResult closed(int clients, Duration length, IntFunction<Callable<?>> acts) throws Exception {
        return run(clients, length, 0, acts);
    }

    /**
     * Runs a load at a constant rate, whether or not the last action has ended: the wait in a queue is measured too.
     */
    public static LoadResult paced(int clients, double perSecond, Duration length, IntFunction<Callable<?>> acts)
            throws Exception {
        return run(clients, length, (long) (1e9 * clients / perSecond), acts);
    }

    private static LoadResult run(int clients, Duration length, long every, IntFunction<Callable<?>> acts)
            throws InterruptedException, ExecutionException {
        var begin = System.nanoTime();
        var end = begin + length.toNanos();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> done = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                var act = acts.apply(client);
                var first = begin + every * client / Math.max(1, clients);
                done.add(pool.submit(() -> client(act, first, end, every)));
            }
            List<Long> all = new ArrayList<>();
            for (var each : done) all.addAll(each.get());
            var sorted = all.stream().mapToLong(Long::longValue).toArray();
            Arrays.sort(sorted);
            return new LoadResult(sorted.length * 1e9 / (System.nanoTime() - begin), sorted);
        }
    }

    private static List<Long> client(Callable<?> act, long first, long end, long every) throws Exception {
        List<Long> took = new ArrayList<>();
        for (var due = first; System.nanoTime() < end; due += every) {
            if (every > 0) LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
            var from = every > 0 ? Math.min(due, System.nanoTime()) : System.nanoTime();
            act.call();
            took.add(System.nanoTime() - from);
        }
        return took;
    }

    public double millis(double percentile) {
        if (nanos.length == 0) return Double.NaN;
        return nanos[(int) Math.min(nanos.length - 1L, Math.round(nanos.length * percentile / 100))] / 1e6;
    }
}
