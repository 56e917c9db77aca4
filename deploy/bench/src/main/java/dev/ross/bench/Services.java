package dev.ross.bench;

import dev.ross.command.CommandService;
import dev.ross.query.QueryService;
import dev.ross.saga.SagaService;
import java.net.URI;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The services in one context, as the standalone has them. */
@SpringBootConfiguration
@EnableAutoConfiguration(excludeName = {Services.JDBC, Services.DATA_SOURCE, Services.FLYWAY})
@Import({CommandService.class, QueryService.class, SagaService.class})
class Services {
    static final String JDBC = "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration";
    static final String DATA_SOURCE = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration";
    static final String FLYWAY = "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration";

    static ConfigurableApplicationContext start(Ground ground, String issuer) {
        return started(Services.class, ground, issuer, "--spring.config.name=bench");
    }

    /** A node of the command side, and nothing that follows. */
    static ConfigurableApplicationContext commandSide(Ground ground, String issuer, int cachedMegabytes) {
        return started(
                CommandService.class,
                ground,
                issuer,
                "--spring.config.name=command-service",
                "--spring.autoconfigure.exclude=" + String.join(",", JDBC, DATA_SOURCE, FLYWAY),
                "--ross.command.cache-size=" + cachedMegabytes + "MB");
    }

    private static ConfigurableApplicationContext started(
            Class<?> source, Ground ground, String issuer, String... settings) {
        var parts = ground.properties().entrySet().stream().map(part -> "--" + part.getKey() + "=" + part.getValue());
        var known = Stream.of(
                "--server.port=0",
                "--ross.identity.issuer=" + issuer,
                "--ross.identity.admin-url=http://" + URI.create(issuer).getAuthority(),
                "--ross.command.budgets.requests=1000000000", // a few guests ask all day
                "--ross.mail.limits.to-account=1000000000",
                "--ross.command.budgets.mailed-bookings=1000000000",
                "--ross.command.budgets.restaurant-changes=1000000000");
        return new SpringApplicationBuilder(source)
                .web(WebApplicationType.SERVLET)
                // as arguments: the services' own files know a MongoDB that is not ours
                .run(Stream.of(parts, known, Stream.of(settings))
                        .flatMap(all -> all)
                        .toArray(String[]::new));
    }
}
