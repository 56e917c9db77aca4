package dev.ross.bench;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Gathers what is measured inside of an act. */
final class Recorder {
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

    void add(long took) {
        nanos.add(took);
    }

    <T> T during(Callable<T> act) throws Exception {
        var begin = System.nanoTime();
        var done = act.call();
        add(System.nanoTime() - begin);
        return done;
    }

    Load load() {
        var sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Load(0, sorted);
    }
}
