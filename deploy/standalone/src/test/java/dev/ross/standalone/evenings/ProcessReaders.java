package dev.ross.standalone.evenings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.ScopeAware;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.modelling.saga.AnnotatedSagaManager;
import org.axonframework.modelling.saga.metamodel.AnnotationSagaMetaModelFactory;
import org.axonframework.modelling.saga.metamodel.SagaModel;
import org.axonframework.modelling.saga.repository.AnnotatedSagaRepository;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.spring.stereotype.Saga;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * Gives events to the sagas and policies, batch by batch, each in a transaction with its token, as their tracking
 * processors do.
 */
final class ProcessReaders {
    private final ListableBeanFactory beans;
    private final ProcessStore store;
    private final ProcessTransactions transactions;
    private final SerializedEventLog log;
    private final ParameterResolverFactory parameters;
    private final Map<String, EventHandlerInvoker> readers = new LinkedHashMap<>();
    private final List<ScopeAware> scopes = new ArrayList<>();
    private final Map<String, EventHandlerInvoker> policies = new HashMap<>();
    private final AnnotationSagaMetaModelFactory sagaModels;
    private final Map<Class<?>, SagaModel<?>> modelsOfSagas = new HashMap<>();

    ProcessReaders(
            ListableBeanFactory beans, ProcessStore store, ProcessTransactions transactions, SerializedEventLog log) {
        this.beans = beans;
        this.store = store;
        this.transactions = transactions;
        this.log = log;
        this.parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClassLoader(getClass().getClassLoader()),
                (ParameterResolverFactory) beans.getBean("dev.ross.saga.platform.axon.HandlerParameters"));
        this.sagaModels = new AnnotationSagaMetaModelFactory(parameters);
        restart();
    }

    /** Recreates everything that a process keeps in memory; what is known of its class stays. */
    void restart() {
        readers.clear();
        scopes.clear();
        for (var name : beans.getBeanNamesForAnnotation(ProcessingGroup.class)) {
            var type = Objects.requireNonNull(beans.getType(name, false));
            if (!type.getName().startsWith("dev.ross.saga.")) continue;
            var group = Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(type, ProcessingGroup.class));
            readers.put(
                    group.value(),
                    AnnotatedElementUtils.isAnnotated(type, Saga.class)
                            ? sagas(type)
                            : policies.computeIfAbsent(name, bean -> policy(beans.getBean(bean))));
        }
    }

    @SuppressWarnings("unchecked") // a model is kept with its class
    private <T> SagaModel<T> modelOf(Class<T> type) {
        return (SagaModel<T>) modelsOfSagas.computeIfAbsent(type, sagaModels::modelOf);
    }

    private <T> EventHandlerInvoker sagas(Class<T> type) {
        var repository = AnnotatedSagaRepository.<T>builder()
                .sagaType(type)
                .sagaStore(store)
                .parameterResolverFactory(parameters)
                .sagaModel(modelOf(type))
                .build();
        var manager = AnnotatedSagaManager.<T>builder()
                .sagaType(type)
                .sagaRepository(repository)
                .parameterResolverFactory(parameters)
                .sagaModel(modelOf(type))
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .build();
        scopes.add(manager);
        return manager;
    }

    private EventHandlerInvoker policy(Object bean) {
        return SimpleEventHandlerInvoker.builder()
                .eventHandlers(new AnnotationEventHandlerAdapter(bean, parameters))
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .build();
    }

    Stream<ScopeAware> scopes() {
        return List.copyOf(scopes).stream();
    }

    /** The readers that have not handled every event. */
    List<String> behind() {
        return readers.keySet().stream()
                .filter(reader -> store.token(reader) < log.size())
                .toList();
    }

    /**
     * Gives a reader its next events.
     *
     * @param undoing whether the transaction is rolled back, so that the same events are given again
     */
    void handle(String reader, int atMost, Undoing undoing) {
        var next = store.token(reader);
        var batch = log.from(next, atMost);
        if (batch.isEmpty()) return;
        var handlers = Objects.requireNonNull(readers.get(reader));
        var unit = new BatchingUnitOfWork<TrackedEventMessage<?>>(batch);
        unit.attachTransaction(new SpringTransactionManager(transactions));
        unit.onPrepareCommit(work -> store.moveToken(reader, next + batch.size()));
        var result = unit.executeWithResult(
                () -> {
                    var event = unit.getMessage();
                    if (handlers.canHandle(event, Segment.ROOT_SEGMENT)) handlers.handle(event, Segment.ROOT_SEGMENT);
                    if (unit.isLastMessage()) undo(unit, undoing);
                    return null;
                },
                RollbackConfigurationType.ANY_THROWABLE);
        if (result.isExceptional() && !(result.exceptionResult() instanceof Undone))
            throw new HandlerFailed(reader, result.exceptionResult());
    }

    private static void undo(BatchingUnitOfWork<?> unit, Undoing undoing) {
        switch (undoing) {
            case NEVER -> {}
            case WHEN_HANDLED -> throw new Undone();
            case WHEN_SENT ->
                unit.onPrepareCommit(work -> {
                    throw new Undone();
                });
        }
    }

    /** When a transaction is rolled back. */
    enum Undoing {
        NEVER,
        /** Before the commands of its handlers are sent. */
        WHEN_HANDLED,
        /** After they are sent. */
        WHEN_SENT
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Undone() {
            super("undone", null, false, false);
        }
    }

    /** Thrown when a handler fails, for which nothing here is a reason. */
    static final class HandlerFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        HandlerFailed(String reader, Throwable cause) {
            super(reader + " fails with " + cause, cause);
        }
    }
}
