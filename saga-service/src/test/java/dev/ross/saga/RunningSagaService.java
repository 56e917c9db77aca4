package dev.ross.saga;

import dev.ross.saga.platform.identity.AdminInterface;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** This service running on real stores, with an event log and the beans that a test adds. */
public final class RunningSagaService implements AutoCloseable {
    private static final AdminInterface NOBODY_KNOWN = new AdminInterface();

    static {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(3)); // several modules are tested at once
    }

    public final ConfigurableApplicationContext context;
    private final SagaTestStores stores;

    private RunningSagaService(SagaTestStores stores, ConfigurableApplicationContext context) {
        this.stores = stores;
        this.context = context;
    }

    public static RunningSagaService on(
            SagaTestStores stores, Consumer<Map<String, Object>> configure, Class<?>... beside) {
        var sources = new ArrayList<Class<?>>(List.of(SagaService.class, EventLog.class));
        sources.addAll(List.of(beside));
        var properties = new HashMap<String, Object>(stores.properties());
        properties.put("spring.config.name", "saga-service");
        properties.put("server.port", "0");
        properties.put("spring.main.banner-mode", "off");
        properties.put("ross.identity.admin-url", NOBODY_KNOWN.url());
        properties.put("ross.identity.client-secret", "secret");
        configure.accept(properties);
        var arguments = properties.entrySet().stream().map(one -> "--" + one.getKey() + "=" + one.getValue());
        var context =
                new SpringApplicationBuilder(sources.toArray(Class<?>[]::new)).run(arguments.toArray(String[]::new));
        return new RunningSagaService(stores, context);
    }

    public static RunningSagaService on(SagaTestStores stores, Class<?>... beside) {
        return on(stores, properties -> {}, beside);
    }

    public <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    /** Appends to a stream, as the command side would. */
    public DomainEventMessage<Object> happened(String stream, Object event) {
        var log = the(EventStore.class);
        var next = log.lastSequenceNumberFor(stream).map(last -> last + 1).orElse(0L);
        var message = new GenericDomainEventMessage<Object>(
                stream.substring(0, stream.indexOf(':')), stream, next, event, MetaData.emptyInstance());
        log.publish(message);
        return message;
    }

    public long count(String table) {
        return count(table, "true");
    }

    public long count(String table, String condition) {
        return JdbcClient.create(stores.seenByAll())
                .sql("SELECT count(*) FROM sagas." + table + " WHERE " + condition)
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        context.close();
    }
}
