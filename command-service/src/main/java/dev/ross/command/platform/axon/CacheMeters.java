package dev.ross.command.platform.axon;

import dev.ross.command.platform.fold.StreamFolds;
import dev.ross.command.platform.limit.CommandProperties;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** Meters the estimated size of this process's caches and their evictions. */
@Component
class CacheMeters implements MeterBinder {
    private final AggregateCache aggregates;
    private final StreamFolds folds;
    private final CommandProperties properties;

    CacheMeters(AggregateCache aggregates, StreamFolds folds, CommandProperties properties) {
        this.aggregates = aggregates;
        this.folds = folds;
        this.properties = properties;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        bind(registry, "aggregates", aggregates, AggregateCache::bytes, AggregateCache::evictions);
        bind(registry, "followed", folds, StreamFolds::bytes, StreamFolds::evictions);
    }

    private <C> void bind(
            MeterRegistry registry, String name, C cache, ToDoubleFunction<C> bytes, ToDoubleFunction<C> evictions) {
        Gauge.builder("ross.cache.bytes", cache, bytes)
                .description("estimated bytes in a cache of the command side")
                .tag("cache", name)
                .register(registry);
        Gauge.builder("ross.cache.limit", properties, CommandProperties::cacheBytes)
                .description("the most that cache keeps")
                .tag("cache", name)
                .register(registry);
        FunctionCounter.builder("ross.cache.evictions", cache, evictions)
                .description("entries that left a cache for want of room")
                .tag("cache", name)
                .register(registry);
    }
}
