package dev.ross.query.platform.axon;

import dev.ross.contracts.personal.KeyRing;
import dev.ross.contracts.stored.StoredJson;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * Configures the serializer and the upcasters, which exist once in a JVM, whichever services share it: running alone,
 * this service defines its own.
 */
@Configuration(proxyBeanMethods = false)
class SharedBeansConfiguration {
    /** In the absence of others also the serializer of events and of messages. */
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
}
