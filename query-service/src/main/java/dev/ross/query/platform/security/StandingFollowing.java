package dev.ross.query.platform.security;

import dev.ross.contracts.personal.KeyRing;
import dev.ross.contracts.stored.KeysAhead;
import dev.ross.query.platform.axon.Follower;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.stereotype.Component;

/** Every node follows teams and parties by itself, from the moment it starts: there is nothing to remember. */
@Component
class StandingFollowing implements ConfigurerModule {
    private final KeyRing keys;

    StandingFollowing(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer
                .eventProcessing()
                .registerEventProcessor(
                        StandingFollower.GROUP,
                        (name, house, handlers) -> new Follower(TrackingEventProcessor.builder()
                                .name(name)
                                .eventHandlerInvoker(handlers)
                                .messageSource(new KeysAhead(house.eventStore(), house.eventSerializer(), keys))
                                .tokenStore(new InMemoryTokenStore())
                                .transactionManager(NoTransactionManager.instance())
                                .trackingEventProcessorConfiguration(
                                        TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                                .andInitialTrackingToken(StreamableMessageSource::createHeadToken))));
    }
}
