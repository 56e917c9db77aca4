package dev.ross.command.platform.fold;

import dev.ross.platform.axon.EagerTrackingProcessor;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;

/** Configures each node to track all events for itself from its start: nothing is shared and no position is stored. */
@Configuration(proxyBeanMethods = false)
class StreamFoldConfiguration {
    @Autowired
    void registerProcessor(EventProcessingConfigurer processing) {
        processing.registerEventProcessor(
                StreamFolds.PROCESSOR,
                (name, node, handlers) -> new EagerTrackingProcessor(TrackingEventProcessor.builder()
                        .name(name)
                        .eventHandlerInvoker(handlers)
                        .messageSource(node.eventStore())
                        .tokenStore(new InMemoryTokenStore())
                        .transactionManager(NoTransactionManager.instance())
                        .trackingEventProcessorConfiguration(
                                TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                        .andBatchSize(256)
                                        .andInitialTrackingToken(StreamableMessageSource::createHeadToken))));
    }
}
