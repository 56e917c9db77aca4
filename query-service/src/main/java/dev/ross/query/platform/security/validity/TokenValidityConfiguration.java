package dev.ross.query.platform.security.validity;

import dev.ross.platform.axon.EagerTrackingProcessor;
import dev.ross.platform.personal.KeyRing;
import dev.ross.platform.serialization.KeyPrefetching;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.stereotype.Component;

/**
 * Configures the processor of {@link TokenValidityUpdater}. Every node follows teams and parties by itself, from its start
 * on, and so stores no token.
 */
@Component
class TokenValidityConfiguration implements ConfigurerModule {
    private final KeyRing keys;

    TokenValidityConfiguration(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer
                .eventProcessing()
                .registerEventProcessor(
                        TokenValidityUpdater.GROUP,
                        (name, configuration, handlers) -> new EagerTrackingProcessor(TrackingEventProcessor.builder()
                                .name(name)
                                .eventHandlerInvoker(handlers)
                                .messageSource(new KeyPrefetching(
                                        configuration.eventStore(), configuration.eventSerializer(), keys))
                                .tokenStore(new InMemoryTokenStore())
                                .transactionManager(NoTransactionManager.instance())
                                .trackingEventProcessorConfiguration(
                                        TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                                .andInitialTrackingToken(StreamableMessageSource::createHeadToken))));
    }
}
