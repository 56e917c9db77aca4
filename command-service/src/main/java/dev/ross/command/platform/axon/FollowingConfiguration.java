package dev.ross.command.platform.axon;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;

/** Every node follows everything from the moment it starts, for itself: there is nothing to share and nothing to keep. */
@Configuration(proxyBeanMethods = false)
class FollowingConfiguration {
    @Autowired
    void follow(EventProcessingConfigurer processing) {
        processing.registerEventProcessor(
                Following.PROCESSOR,
                (name, node, handlers) -> new Follower(TrackingEventProcessor.builder()
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
