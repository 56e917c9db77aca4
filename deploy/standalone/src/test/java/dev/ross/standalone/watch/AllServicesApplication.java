package dev.ross.standalone.watch;

import dev.ross.command.CommandService;
import dev.ross.query.QueryService;
import dev.ross.saga.SagaService;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The three services as the standalone runs them, with a store in memory for spans if tracing is on. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration"
        })
@Import({CommandService.class, QueryService.class, SagaService.class})
class AllServicesApplication {
    @Bean
    @ConditionalOnProperty("management.opentelemetry.tracing.export.otlp.endpoint")
    InMemorySpanExporter spansInMemory() {
        return InMemorySpanExporter.create();
    }
}
