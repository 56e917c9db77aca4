package dev.ross.standalone.launch;

import dev.ross.command.CommandService;
import dev.ross.query.QueryService;
import dev.ross.saga.SagaService;
import dev.ross.standalone.landing.LandingSecurity;
import dev.ross.standalone.reference.ReferenceSecurity;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * Spring configuration of all services in one context. Each store has a data source of its own, so there is no default
 * one to set up.
 */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration"
        })
@Import({
    CommandService.class,
    QueryService.class,
    SagaService.class,
    LandingSecurity.class,
    ReferenceSecurity.class,
    JsonOnlyConverters.class
})
class Standalone {}
