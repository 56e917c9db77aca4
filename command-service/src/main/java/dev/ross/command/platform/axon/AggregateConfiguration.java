package dev.ross.command.platform.axon;

import dev.ross.command.platform.bus.DeadlineLocks;
import dev.ross.command.platform.bus.RejectionConfirmation;
import dev.ross.command.platform.limit.CommandProperties;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures the repositories of aggregates, with the cache, the locks and the snapshots that all kinds share. */
@Configuration(proxyBeanMethods = false)
class AggregateConfiguration {
    @Bean
    AggregateCache aggregateCache(CommandProperties properties) {
        return new AggregateCache(properties.cacheBytes());
    }

    @Bean
    RejectionConfirmation rejectionConfirmation(AggregateCache cache, EventStore events) {
        return new RejectionConfirmation(unit -> cache.evictStale(
                unit, stream -> events.lastSequenceNumberFor(stream).orElse(-1L)));
    }

    @Bean
    SnapshotExecutor snapshotExecutor() {
        return new SnapshotExecutor();
    }

    @Bean
    AggregateRepositories aggregateRepositories(
            EventStore events,
            AggregateCache aggregateCache,
            CommandProperties properties,
            SnapshotExecutor snapshots) {
        return new AggregateRepositories(
                events, aggregateCache, new DeadlineLocks(properties.answerWithin()), snapshots);
    }
}
