package dev.ross.saga.platform.deadletter;

import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Configures the store of dead letters, in the processes' own database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeadLetterProperties.class)
class DeadLettersConfiguration {
    @Bean
    DeadLetters deadLetters(
            @Qualifier("sagaDataSource") DataSource sagas,
            @Qualifier("eventSerializer") Serializer serializer,
            DeadLetterProperties properties) {
        return new DeadLetters(JdbcClient.create(sagas), serializer, properties.mostDeadLetters());
    }

    @Bean
    DeadLetterLookup deadLetterLookup(@Qualifier("sagaDataSource") DataSource sagas) {
        return new DeadLetterLookup(JdbcClient.create(sagas));
    }
}
