package dev.ross.command.platform.axon;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.EventProcessingConfigurer;
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
        processing
                .registerTokenStore(Following.PROCESSOR, configuration -> new InMemoryTokenStore())
                .registerTransactionManager(Following.PROCESSOR, configuration -> NoTransactionManager.INSTANCE)
                .registerTrackingEventProcessorConfiguration(
                        Following.PROCESSOR,
                        configuration -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                .andBatchSize(256)
                                .andInitialTrackingToken(StreamableMessageSource::createHeadToken))
                .registerTrackingEventProcessor(Following.PROCESSOR, configuration -> configuration.eventStore());
    }
}
