package dev.ross.saga.platform.processor;

import dev.ross.platform.axon.EagerTrackingProcessor;
import dev.ross.platform.personal.KeyRing;
import dev.ross.platform.serialization.KeyPrefetching;
import dev.ross.platform.tracing.MessageSpans;
import dev.ross.saga.platform.deadletter.DeadLetters;
import dev.ross.saga.platform.history.EventReadabilityCheck;
import io.opentelemetry.api.trace.SpanKind;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonConfigurationException;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.modelling.saga.metamodel.AnnotationSagaMetaModelFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.stereotype.Saga;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Configures a tracking processor for each process, on the processes' own database. Where there is no token yet, it
 * reads from the first event on: all effects are idempotent, since messages are identified by their cause, so a lost
 * database is rebuilt and nobody is notified twice. Errors stop a batch, and never lose an event.
 */
@Component
class SagaProcessors implements ConfigurerModule {
    private static final int BATCH = 50;
    private static final int BEFORE_HANDLERS_START = -1;

    private final ProcessingGroups processes;
    private final SagaStores stores;
    private final DeadLetters deadLetters;
    private final MessageSpans spans;
    private final KeyRing keys;
    private final Serializer serializer;
    private final Map<String, DeadLetteringInvoker> invokers = new ConcurrentHashMap<>();

    SagaProcessors(
            ProcessingGroups processes,
            SagaStores stores,
            DeadLetters deadLetters,
            MessageSpans spans,
            KeyRing keys,
            @Qualifier("eventSerializer") Serializer serializer) {
        this.keys = keys;
        this.serializer = serializer;
        this.deadLetters = deadLetters;
        this.processes = processes;
        this.stores = stores;
        this.spans = spans;
    }

    @Override
    public void configureModule(Configurer configurer) {
        var processing = configurer.eventProcessing();
        processing.registerSagaStore(axon -> stores.sagas());
        processes.names().forEach(name -> configure(processing, name));
        configurer.onInitialize(axon -> axon.onStart(BEFORE_HANDLERS_START, () -> check(axon)));
    }

    private void configure(EventProcessingConfigurer processing, String name) {
        processing
                .registerTokenStore(name, axon -> stores.tokens())
                .registerTransactionManager(name, axon -> stores.transactions())
                .registerListenerInvocationErrorHandler(name, axon -> PropagatingErrorHandler.instance())
                .registerEventProcessor(name, this::processor);
    }

    private EventProcessor processor(String name, Configuration axon, EventHandlerInvoker called) {
        var handlers = new DeadLetteringInvoker(name, called, sequencesOf(name, axon), deadLetters);
        invokers.put(name, handlers);
        var trackingProcessor = new EagerTrackingProcessor(TrackingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(handlers)
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(new KeyPrefetching(axon.eventStore(), serializer, keys))
                .tokenStore(axon.eventProcessingConfiguration().tokenStore(name))
                .transactionManager(axon.eventProcessingConfiguration().transactionManager(name))
                .trackingEventProcessorConfiguration(reading()));
        trackingProcessor.registerHandlerInterceptor((unit, chain) -> spans.below(
                EventReadabilityCheck.metaDataOf(unit.getMessage()),
                SpanKind.CONSUMER,
                "process " + name,
                chain::proceed));
        return trackingProcessor;
    }

    private EventSequences sequencesOf(String name, Configuration axon) {
        var type = processes.typeOf(name);
        if (!type.isAnnotationPresent(Saga.class)) return new EventSequences(null);
        var models = new AnnotationSagaMetaModelFactory(axon.parameterResolverFactory(), axon.handlerDefinition(type));
        return new EventSequences(models.modelOf(type));
    }

    /** The invoker of a process's handlers; absent if this node has no such process. */
    Optional<DeadLetteringInvoker> invokerOf(String name) {
        return Optional.ofNullable(invokers.get(name));
    }

    private static TrackingEventProcessorConfiguration reading() {
        return TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                .andBatchSize(BATCH)
                .andInitialTrackingToken(StreamableMessageSource::createTailToken)
                .andTokenClaimInterval(1, TimeUnit.SECONDS);
    }

    /** Without this check Axon might run without transactions, and not report it. */
    private void check(Configuration axon) {
        var processing = axon.eventProcessingConfiguration();
        for (var name : processes.names()) {
            if (!stores.areUsedBy(name, processing))
                throw new AxonConfigurationException(name + " does not run on the database of the processes");
        }
    }
}
