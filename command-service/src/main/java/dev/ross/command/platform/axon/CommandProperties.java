package dev.ross.command.platform.axon;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * @param answerWithin how long a command may take in all, from its sender on: queue, locks, connections and tries
 * @param cacheSize the most that each of the two caches keeps, by estimate; absent: an eighth of the heap
 */
@ConfigurationProperties("ross.command")
record CommandProperties(Duration answerWithin, @Nullable DataSize cacheSize) {
    /** Aggregates kept for commands, and what is followed for reading, have as much each. */
    long cacheBytes() {
        return cacheSize == null ? Runtime.getRuntime().maxMemory() / 8 : cacheSize.toBytes();
    }
}
