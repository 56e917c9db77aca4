package dev.ross.query.platform.mongo.database;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.ross.platform.health.ReachabilityIndicator;
import org.bson.Document;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Configures the one database of the read side. */
@Configuration(proxyBeanMethods = false)
class QueryDatabase {
    /** Checks the address as all settings are checked, before any bean is made. */
    @Bean
    static BeanFactoryPostProcessor mongoAddressCheck(Environment environment) {
        return beans -> {
            var uri = environment.getProperty("spring.mongodb.uri", "");
            if (!uri.isEmpty()) ReadWritePolicy.check(uri);
        };
    }

    /** The source of all collections of the read side, with the concerns of {@link ReadWritePolicy}. */
    @Bean
    MongoDatabase queryDatabase(MongoClient client, ViewProperties views) {
        return ReadWritePolicy.of(client.getDatabase(views.database()));
    }

    @Bean
    HealthIndicator viewsHealthIndicator(MongoDatabase queryDatabase) {
        return new ReachabilityIndicator(
                () -> !queryDatabase.runCommand(new Document("ping", 1)).isEmpty());
    }
}
