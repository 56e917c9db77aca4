package dev.ross.command.platform.axon;

import dev.ross.contracts.Refused;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.monitoring.MessageMonitor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bus that decides, retries lost races and tells positions, and what every event is told about its cause. */
@Configuration(proxyBeanMethods = false)
class CommandBusConfiguration {
    @Bean
    Positions positions() {
        return new Positions();
    }

    /**
     * A refusal does not roll back: it was decided before anything was applied, and rolling back would throw the very
     * aggregates out of the cache that the next hundred commands for the same table need.
     */
    @Bean(destroyMethod = "")
    @Qualifier("localSegment") // what Axon Server's bus, where there is one, lets decide on this node
    CommandBus commandBus(
            Positions positions,
            CorrelationDataProvider trail,
            EventStore events,
            MessageMonitor<CommandMessage<?>> meters,
            MessageHandlerInterceptor<CommandMessage<?>> spans,
            CommandProperties properties,
            Disagreements disagreements) {
        var bus = new RetryingCommandBus(
                SimpleCommandBus.builder()
                        .messageMonitor(meters)
                        .rollbackConfiguration(failure -> !(failure instanceof Refused)),
                positions,
                () -> positionOf(events.createHeadToken()),
                properties.answerWithin(),
                disagreements::remains);
        bus.registerHandlerInterceptor(spans);
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(trail));
        return bus;
    }

    @Bean
    @ConditionalOnMissingBean(CorrelationDataProvider.class)
    CorrelationDataProvider trailOfCommands() {
        return new CommandTrail();
    }

    @Bean
    StrongCache aggregateCache(CommandProperties properties) {
        return new StrongCache(properties.cacheBytes());
    }

    @Bean
    SnapshotExecutor snapshotExecutor() {
        return new SnapshotExecutor();
    }

    @Bean
    Kinds kinds(
            EventStore events, StrongCache aggregateCache, CommandProperties properties, SnapshotExecutor snapshots) {
        return new Kinds(events, aggregateCache, new DeadlineLocks(properties.answerWithin()), snapshots);
    }

    /** Absent as long as nothing has happened. */
    private static long positionOf(@Nullable TrackingToken head) {
        return head == null ? 0 : head.position().orElse(0);
    }
}
