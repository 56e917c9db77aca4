package dev.ross.bench.load;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Records the durations of steps that are measured inside a client's action. */
public final class DurationRecorder {
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

    public void add(long took) {
        nanos.add(took);
    }

    public <T> T during(Callable<T> act) throws Exception {
        var begin = System.nanoTime();
        var done = act.call();
        add(System.nanoTime() - begin);
        return done;
    }

    public LoadResult load() {
        var sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new LoadResult(0, sorted);
    }
}
