package dev.ross.bench;

import dev.ross.command.CommandService;
import dev.ross.query.QueryService;
import dev.ross.saga.SagaService;
import java.util.stream.Stream;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The services in one context, as the standalone has them. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        exclude = JdbcAutoConfiguration.class,
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@Import({CommandService.class, QueryService.class, SagaService.class})
class Services {
    static ConfigurableApplicationContext start(Ground ground, Issuer issuer) {
        return started(Services.class, ground, issuer, "--spring.config.name=bench");
    }

    /** Another node of the command side, which keeps no aggregate in memory. */
    static ConfigurableApplicationContext forgetful(Ground ground, Issuer issuer) {
        return started(
                CommandService.class,
                ground,
                issuer,
                "--spring.config.name=command-service",
                "--ross.command.cached-aggregates=0");
    }

    private static ConfigurableApplicationContext started(
            Class<?> source, Ground ground, Issuer issuer, String... settings) {
        var all = Stream.concat(
                Stream.of(settings), Stream.of("--server.port=0", "--ross.identity.issuer=" + issuer.address()));
        return new SpringApplicationBuilder(source)
                .web(WebApplicationType.SERVLET)
                .properties(ground.properties())
                .run(all.toArray(String[]::new));
    }
}
