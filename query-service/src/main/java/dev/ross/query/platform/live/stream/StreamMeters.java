package dev.ross.query.platform.live.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Metrics of live streams: how many are open on each view, and how often one was too slow to show every change. */
@Component
class StreamMeters {
    private final MeterRegistry registry;
    private final Map<String, AtomicInteger> watching = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private final Counter coalesced;
    private final Counter resyncs;

    StreamMeters(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("ross.streams.open", open, AtomicInteger::get)
                .description("open streams, each counted once")
                .register(registry);
        this.coalesced = Counter.builder("ross.stream.coalesced")
                .description("changes that gave way to a newer one before they were fetched")
                .register(registry);
        this.resyncs = Counter.builder("ross.stream.resyncs")
                .description("events that told a subscriber that it had missed some")
                .register(registry);
    }

    void open(int streams) {
        open.set(streams);
    }

    /**
     * @param limit the name of the limit
     */
    void refused(String limit) {
        Counter.builder("ross.streams.refused")
                .description("streams that were refused, by the limit that refused them")
                .tag("limit", limit)
                .register(registry)
                .increment();
    }

    void watched(String view, int more) {
        watching.computeIfAbsent(view, this::gauge).addAndGet(more);
    }

    void coalesced() {
        coalesced.increment();
    }

    void resynced() {
        resyncs.increment();
    }

    private AtomicInteger gauge(String view) {
        var open = new AtomicInteger();
        Gauge.builder("ross.stream.subscribers", open, AtomicInteger::get)
                .description("open streams by view; a stream of several views counts in each")
                .tag("view", view)
                .register(registry);
        return open;
    }
}
