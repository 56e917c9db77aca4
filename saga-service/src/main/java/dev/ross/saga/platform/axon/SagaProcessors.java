package dev.ross.saga.platform.axon;

import dev.ross.contracts.personal.KeyRing;
import dev.ross.contracts.stored.KeysAhead;
import dev.ross.contracts.trace.Spans;
import dev.ross.saga.platform.parking.Parking;
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
 * Each process reads with a tracking processor on the processes' own database. Where there is no token yet, it reads from
 * the first event on: everything it does bears being done again, since messages are told apart by what caused them, so a
 * database that was lost is made up for and nobody is told twice. Errors stop a batch, never lose an event.
 */
@Component
class SagaProcessors implements ConfigurerModule {
    private static final int BATCH = 50;
    private static final int BEFORE_HANDLERS_START = -1;

    private final Processes processes;
    private final SagaLedger ledger;
    private final Parking parking;
    private final Spans spans;
    private final KeyRing keys;
    private final Serializer serializer;
    private final Map<String, ParkingInvoker> invokers = new ConcurrentHashMap<>();

    SagaProcessors(
            Processes processes,
            SagaLedger ledger,
            Parking parking,
            Spans spans,
            KeyRing keys,
            @Qualifier("eventSerializer") Serializer serializer) {
        this.keys = keys;
        this.serializer = serializer;
        this.parking = parking;
        this.processes = processes;
        this.ledger = ledger;
        this.spans = spans;
    }

    @Override
    public void configureModule(Configurer configurer) {
        var processing = configurer.eventProcessing();
        processing.registerSagaStore(axon -> ledger.sagas());
        processes.names().forEach(name -> configure(processing, name));
        configurer.onInitialize(axon -> axon.onStart(BEFORE_HANDLERS_START, () -> check(axon)));
    }

    private void configure(EventProcessingConfigurer processing, String name) {
        processing
                .registerTokenStore(name, axon -> ledger.tokens())
                .registerTransactionManager(name, axon -> ledger.transactions())
                .registerListenerInvocationErrorHandler(name, axon -> PropagatingErrorHandler.instance())
                .registerEventProcessor(name, this::processor);
    }

    private EventProcessor processor(String name, Configuration axon, EventHandlerInvoker called) {
        var handlers = new ParkingInvoker(name, called, sequencesOf(name, axon), parking);
        invokers.put(name, handlers);
        var follower = new Follower(TrackingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(handlers)
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(new KeysAhead(axon.eventStore(), serializer, keys))
                .tokenStore(axon.eventProcessingConfiguration().tokenStore(name))
                .transactionManager(axon.eventProcessingConfiguration().transactionManager(name))
                .trackingEventProcessorConfiguration(reading()));
        follower.registerHandlerInterceptor((unit, chain) -> spans.below(
                ReadableEvent.metaDataOf(unit.getMessage()), SpanKind.CONSUMER, "process " + name, chain::proceed));
        return follower;
    }

    private Sequences sequencesOf(String name, Configuration axon) {
        var type = processes.typeOf(name);
        if (!type.isAnnotationPresent(Saga.class)) return new Sequences(null);
        var models = new AnnotationSagaMetaModelFactory(axon.parameterResolverFactory(), axon.handlerDefinition(type));
        return new Sequences(models.modelOf(type));
    }

    /** What calls the handlers of a process; absent if this node has no such process. */
    Optional<ParkingInvoker> invokerOf(String name) {
        return Optional.ofNullable(invokers.get(name));
    }

    private static TrackingEventProcessorConfiguration reading() {
        return TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                .andBatchSize(BATCH)
                .andInitialTrackingToken(StreamableMessageSource::createTailToken)
                .andTokenClaimInterval(1, TimeUnit.SECONDS);
    }

    /** Axon would run on without transactions and say nothing. */
    private void check(Configuration axon) {
        var processing = axon.eventProcessingConfiguration();
        for (var name : processes.names()) {
            if (!ledger.isThatOf(name, processing))
                throw new AxonConfigurationException(name + " does not run on the database of the processes");
        }
    }
}
