package dev.ross.command.platform.axon;

import dev.ross.contracts.Refused;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bus that decides, retries lost races and tells positions, and what every event is told about its cause. */
@Configuration(proxyBeanMethods = false)
class CommandBusConfiguration {
    /**
     * A refusal does not roll back: it was decided before anything was applied, and rolling back would throw the very
     * aggregates out of the cache that the next hundred commands for the same table need.
     */
    @Bean(destroyMethod = "")
    CommandBus commandBus(Positions positions, CorrelationDataProvider trail, EventStorageEngine engine) {
        var bus = new RetryingCommandBus(
                SimpleCommandBus.builder().rollbackConfiguration(failure -> !(failure instanceof Refused)),
                positions,
                () -> engine.createHeadToken().position().orElse(0));
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(trail));
        return bus;
    }

    @Bean
    @ConditionalOnMissingBean(CorrelationDataProvider.class)
    CorrelationDataProvider trailOfCommands() {
        return new CommandTrail();
    }

    @Bean
    Kinds kinds(EventStore events, CommandProperties properties) {
        return new Kinds(events, new StrongCache(properties.cachedAggregates()));
    }
}
