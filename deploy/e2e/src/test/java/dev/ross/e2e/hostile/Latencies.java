package dev.ross.e2e.hostile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** Response times of one caller. */
public final class Latencies {
    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());

    public <A> A of(Supplier<A> call) {
        var begun = System.nanoTime();
        var answer = call.get();
        nanos.add(System.nanoTime() - begun);
        return answer;
    }

    public int count() {
        return nanos.size();
    }

    /** The time within which this share of the answers came, in milliseconds. */
    public double millis(double share) {
        var sorted = nanos.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share))) / 1e6;
    }

    @Override
    public String toString() {
        return "%d answers, p50 %.0f ms, p99 %.0f ms, slowest %.0f ms"
                .formatted(count(), millis(0.5), millis(0.99), millis(1));
    }
}
