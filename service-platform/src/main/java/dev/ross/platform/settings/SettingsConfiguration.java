package dev.ross.platform.settings;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Configures the check of settings, for a service to import. It runs before any bean is created, so that a missing
 * setting is reported before a database is used. If several services share a process, it is loaded once.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EventStoreProperties.class)
public class SettingsConfiguration {
    private static final String PREFIX = "ross";
    private static final String NO_EVENT_STORE =
            "This service has no event store: start it with the profile axon-server"
                    + " (SPRING_PROFILES_ACTIVE=axon-server, docs/axon-server.md).";

    @Bean
    static BeanFactoryPostProcessor settingsCheck(ConfigurableEnvironment environment) {
        return beans -> {
            var log = LoggerFactory.getLogger(UnknownVariables.class);
            UnknownVariables.in(environment.getSystemEnvironment()).forEach(log::warn);
            var wrong = new ArrayList<>(new SettingsCheck(environment).of(recordsOfSettings(beans)));
            if (lacksEventStore(beans)) wrong.add(NO_EVENT_STORE);
            if (!wrong.isEmpty()) throw new InvalidSettings(wrong);
        };
    }

    /**
     * Every service that reads or writes events needs an event store, from a profile or from another service of the
     * process.
     */
    private static boolean lacksEventStore(ConfigurableListableBeanFactory beans) {
        return beans.getBeanNamesForType(EventStore.class, true, false).length == 0;
    }

    /** The settings records, found by name: Spring Boot names their beans by prefix and type. */
    private static List<Class<?>> recordsOfSettings(ConfigurableListableBeanFactory beans) {
        var records = new ArrayList<Class<?>>();
        for (var name : beans.getBeanDefinitionNames()) {
            if (!name.startsWith(PREFIX + "-") && !name.startsWith(PREFIX + ".")) continue;
            var type = beans.getType(name, false);
            if (type != null) records.add(type);
        }
        return records;
    }
}
