package dev.ross.query.platform.axon;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.ross.contracts.trace.Spans;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** Gives every screen of this service a processor of its own, named like its processing group, and no one else's. */
@Component
class ScreenProcessors implements ConfigurerModule {
    /** Events that are written together when a screen catches up. */
    private static final int BATCH = 1000;

    private final ListableBeanFactory beans;
    private final Tokens tokens;
    private final Progress progress;
    private final Spans spans;

    ScreenProcessors(ListableBeanFactory beans, Tokens tokens, Progress progress, Spans spans) {
        this.beans = beans;
        this.tokens = tokens;
        this.progress = progress;
        this.spans = spans;
    }

    @Override
    public void configureModule(Configurer configurer) {
        screens()
                .forEach(screen -> configurer
                        .eventProcessing()
                        .registerListenerInvocationErrorHandler(screen, house -> PropagatingErrorHandler.instance())
                        .registerEventProcessor(screen, this::processor));
    }

    private Stream<String> screens() {
        return Stream.of(beans.getBeanNamesForAnnotation(ProcessingGroup.class))
                .filter(this::isScreen)
                .map(bean -> Objects.requireNonNull(beans.findAnnotationOnBean(bean, ProcessingGroup.class))
                        .value())
                .distinct();
    }

    private boolean isScreen(String bean) {
        var type = Objects.requireNonNull(beans.getType(bean)).getName();
        return type.startsWith("dev.ross.query.") && !type.startsWith("dev.ross.query.platform.");
    }

    private EventProcessor processor(String screen, Configuration house, EventHandlerInvoker handlers) {
        var following = TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                .andBatchSize(BATCH)
                .andInitialTrackingToken(StreamableMessageSource::createTailToken)
                .andTokenClaimInterval(1000, MILLISECONDS)
                .andEventTrackerStatusChangeListener(new Milestones(screen, progress));
        var reading = ScreenProcessor.builder()
                .name(screen)
                .eventHandlerInvoker(handlers)
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(new NumberedEvents(house.eventStore()))
                .tokenStore(tokens.store())
                .storingTokensAfterProcessing()
                .transactionManager(NoTransactionManager.instance())
                .trackingEventProcessorConfiguration(following);
        return new ScreenProcessor(reading, spans);
    }
}
