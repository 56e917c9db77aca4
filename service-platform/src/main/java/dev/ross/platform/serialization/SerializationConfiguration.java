package dev.ross.platform.serialization;

import dev.ross.contracts.upcasting.EventUpcasters;
import dev.ross.platform.personal.KeyRing;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Configures the serializer for all purposes, so that nothing that is stored or sent contains personal data in the clear. */
@Configuration(proxyBeanMethods = false)
public class SerializationConfiguration {
    @Bean
    @Primary
    Serializer serializer(KeyRing keys) {
        return StoredJson.serializer(keys);
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(@Qualifier("serializer") Serializer serializer) {
        return serializer;
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(@Qualifier("serializer") Serializer serializer) {
        return serializer;
    }

    @Bean
    EventUpcaster eventUpcasters() {
        return EventUpcasters.chain();
    }
}
