package dev.ross.query.platform.axon;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.ross.platform.serialization.KeyPrefetching;
import dev.ross.query.platform.axon.state.ScreenGuard;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Registers a {@link ScreenProcessor} for every screen of this service, and only for screens, named like its processing
 * group.
 */
@Component
class ScreenProcessors implements ConfigurerModule {
    /** Events that are written together when a screen catches up. */
    private static final int BATCH = 1000;

    private final ListableBeanFactory beans;
    private final ScreenProcessorComponents parts;

    ScreenProcessors(ListableBeanFactory beans, ScreenProcessorComponents parts) {
        this.beans = beans;
        this.parts = parts;
    }

    @Override
    public void configureModule(Configurer configurer) {
        screens()
                .forEach(screen -> configurer
                        .eventProcessing()
                        .registerListenerInvocationErrorHandler(
                                screen, configuration -> PropagatingErrorHandler.instance())
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

    private EventProcessor processor(String screen, Configuration configuration, EventHandlerInvoker handlers) {
        var log = configuration.eventStore();
        return processor(
                screen, log, new KeyPrefetching(log, configuration.eventSerializer(), parts.keys()), handlers, parts);
    }

    /**
     * @param followed the log as the screen reads it, event by event
     */
    static ScreenProcessor processor(
            String screen,
            StreamableMessageSource<TrackedEventMessage<?>> log,
            StreamableMessageSource<TrackedEventMessage<?>> followed,
            EventHandlerInvoker handlers,
            ScreenProcessorComponents parts) {
        var following = TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                .andBatchSize(BATCH)
                .andInitialTrackingToken(StreamableMessageSource::createTailToken)
                .andTokenClaimInterval(1000, MILLISECONDS)
                .andEventTrackerStatusChangeListener(parts.progress().recorder(screen));
        var made = new AtomicReference<@Nullable ScreenProcessor>();
        var attestation = parts.attestation(screen);
        var deadLetters = parts.deadLetterIndex(screen);
        var guard = new ScreenGuard(
                screen,
                attestation,
                parts.states(),
                parts.steps(screen, deadLetters, () -> Objects.requireNonNull(made.get())));
        var reading = ScreenProcessor.builder()
                .name(screen)
                .eventHandlerInvoker(new ScreenDeadLetteringInvoker(handlers))
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(new NumberedEvents(log, followed, guard))
                .tokenStore(parts.tokens().store())
                .storingTokensAfterProcessing()
                .transactionManager(NoTransactionManager.instance())
                .trackingEventProcessorConfiguration(following);
        var processor = new ScreenProcessor(
                reading,
                parts.states(),
                attestation,
                deadLetters,
                parts.spans(),
                () -> parts.kept().getObject().forget(screen));
        made.set(processor);
        return processor;
    }
}
