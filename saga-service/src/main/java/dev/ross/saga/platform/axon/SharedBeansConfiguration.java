package dev.ross.saga.platform.axon;

import dev.ross.contracts.personal.KeyRing;
import dev.ross.contracts.stored.StoredJson;
import java.time.Clock;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Beans that all services in one JVM share; alone, this service makes its own. */
@Configuration(proxyBeanMethods = false)
class SharedBeansConfiguration {
    /** The general serializer, for lack of others also Axon's for events and for messages. */
    @Bean
    @Primary
    @ConditionalOnMissingBean(name = "serializer")
    Serializer serializer(KeyRing keys) {
        return StoredJson.serializer(keys);
    }

    @Bean
    @ConditionalOnMissingBean(EventUpcaster.class)
    EventUpcaster storedEventsOfFormerRevisions() {
        return StoredJson.upcasters();
    }

    @Bean
    @ConditionalOnMissingBean(Clock.class)
    Clock clock() {
        return Clock.systemUTC();
    }
}
