package dev.ross.command.platform.bus;

import dev.ross.command.platform.limit.CommandProperties;
import dev.ross.contracts.RejectedException;
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

/**
 * Configures the command bus, which decides, retries concurrency failures and returns positions, and each event's
 * metadata about its cause.
 */
@Configuration(proxyBeanMethods = false)
class CommandBusConfiguration {
    @Bean
    AppendPositions positions() {
        return new AppendPositions();
    }

    /**
     * A rejection does not roll back: it is decided before any event is applied, and a rollback would evict from the
     * cache the very aggregates that the next hundred commands for the same table need.
     */
    @Bean(destroyMethod = "")
    @Qualifier("localSegment") // used by Axon Server's bus, where there is one, for the commands decided on this node
    CommandBus commandBus(
            AppendPositions positions,
            CorrelationDataProvider correlationData,
            EventStore events,
            MessageMonitor<CommandMessage<?>> meters,
            MessageHandlerInterceptor<CommandMessage<?>> spans,
            CommandProperties properties,
            DisagreementRecorder disagreements,
            RejectionConfirmation rejections) {
        var bus = new RetryingCommandBus(
                SimpleCommandBus.builder()
                        .messageMonitor(meters)
                        .rollbackConfiguration(failure -> !(failure instanceof RejectedException)),
                positions,
                () -> positionOf(events.createHeadToken()),
                properties.answerWithin(),
                disagreements::recordUnresolved);
        bus.registerHandlerInterceptor(spans);
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(correlationData));
        bus.registerHandlerInterceptor(rejections::intercept);
        return bus;
    }

    @Bean
    @ConditionalOnMissingBean(CorrelationDataProvider.class)
    CorrelationDataProvider commandCorrelationData() {
        return new CommandCorrelationData();
    }

    /** The head token is null while the log is empty. */
    private static long positionOf(@Nullable TrackingToken head) {
        return head == null ? 0 : head.position().orElse(0);
    }
}
