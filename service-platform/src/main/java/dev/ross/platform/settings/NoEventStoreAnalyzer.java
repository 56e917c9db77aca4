package dev.ross.platform.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Reports that a service has no event store, before the framework's own analyzer advises to define a bean. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class NoEventStoreAnalyzer extends AbstractFailureAnalyzer<NoSuchBeanDefinitionException> {
    private static final String EVENT_STORE = "org.axonframework.eventsourcing.eventstore.EventStore";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable start, NoSuchBeanDefinitionException missing) {
        var type = missing.getResolvableType();
        if (type == null || !EVENT_STORE.equals(type.toClass().getName())) return null;
        return new FailureAnalysis(
                "This service has no event store: start it with the profile axon-server.",
                "Set SPRING_PROFILES_ACTIVE=axon-server and AXON_SERVER=host:port (docs/axon-server.md), or start all"
                        + " services in one process by deploy/run.",
                missing);
    }
}
