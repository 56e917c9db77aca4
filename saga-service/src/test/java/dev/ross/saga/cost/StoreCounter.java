package dev.ross.saga.cost;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Counts the streams and events that processes read, and keeps the statements that they send to their own database. */
@Configuration(proxyBeanMethods = false)
class StoreCounter {
    static final AtomicLong STREAMS = new AtomicLong();
    static final AtomicLong EVENTS = new AtomicLong();
    static final Queue<String> STATEMENTS = new ConcurrentLinkedQueue<>();
    static final Map<String, LongAdder> BY_THREAD = new ConcurrentHashMap<>();

    static void reset() {
        STREAMS.set(0);
        EVENTS.set(0);
        STATEMENTS.clear();
    }

    /** How many statements since the reset name one of these tables. */
    static long statementsOn(List<String> tables) {
        return STATEMENTS.stream()
                .filter(sql -> tables.stream().anyMatch(sql::contains))
                .count();
    }

    /** How many statements since the start were sent by threads with this name prefix. */
    static long statementsOf(String thread) {
        return BY_THREAD.entrySet().stream()
                .filter(one -> one.getKey().startsWith(thread))
                .mapToLong(one -> one.getValue().sum())
                .sum();
    }

    @Bean
    @Primary
    EventStore countedEventStore(EmbeddedEventStore events) {
        return counted(EventStore.class, events, (method, arguments, result) -> {
            if (!(result instanceof DomainEventStream stream)
                    || !method.getName().equals("readEvents")) return result;
            STREAMS.incrementAndGet();
            return DomainEventStream.of(read(stream).stream());
        });
    }

    private static List<? extends DomainEventMessage<?>> read(DomainEventStream stream) {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        stream.forEachRemaining(events::add);
        EVENTS.addAndGet(events.size());
        return events;
    }

    @Bean
    static BeanPostProcessor statementCounter() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals("sagaDataSource") ? countedSource((DataSource) bean) : bean;
            }
        };
    }

    private static DataSource countedSource(DataSource source) {
        return counted(
                DataSource.class,
                source,
                (method, arguments, result) ->
                        result instanceof Connection connection ? countedConnection(connection) : result);
    }

    private static Connection countedConnection(Connection connection) {
        return counted(Connection.class, connection, (method, arguments, result) -> {
            if (method.getName().equals("prepareStatement")) {
                STATEMENTS.add((String) arguments[0]);
                BY_THREAD
                        .computeIfAbsent(Thread.currentThread().getName(), name -> new LongAdder())
                        .increment();
            }
            return result;
        });
    }

    private static <T> T counted(Class<T> type, T real, Counting counting) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return counting.of(method, arguments, method.invoke(real, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private interface Counting {
        Object of(Method method, Object[] arguments, Object result);
    }
}
