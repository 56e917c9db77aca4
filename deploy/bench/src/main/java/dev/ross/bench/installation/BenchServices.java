package dev.ross.bench.installation;

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
import org.springframework.util.unit.DataSize;

/** Starts the services in one context, as the standalone does. */
@SpringBootConfiguration
@EnableAutoConfiguration(excludeName = {BenchServices.JDBC, BenchServices.DATA_SOURCE, BenchServices.FLYWAY})
@Import({CommandService.class, QueryService.class, SagaService.class})
public class BenchServices {
    static final String JDBC = "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration";
    static final String DATA_SOURCE = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration";
    static final String FLYWAY = "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration";

    public static ConfigurableApplicationContext start(BenchStores stores, String issuer) {
        return started(BenchServices.class, stores, issuer, "--spring.config.name=bench");
    }

    /**
     * Starts a node of the command side without views and processes.
     *
     * @param cache the most that its cache of aggregates keeps
     */
    public static ConfigurableApplicationContext commandSide(BenchStores stores, String issuer, DataSize cache) {
        return started(
                CommandService.class,
                stores,
                issuer,
                "--spring.config.name=command-service",
                "--spring.autoconfigure.exclude=" + String.join(",", JDBC, DATA_SOURCE, FLYWAY),
                "--ross.command.cache-size=" + cache.toBytes() + "B");
    }

    private static ConfigurableApplicationContext started(
            Class<?> source, BenchStores stores, String issuer, String... settings) {
        var parts = stores.properties().entrySet().stream().map(part -> "--" + part.getKey() + "=" + part.getValue());
        var known = Stream.of(
                "--server.port=0",
                "--ross.identity.issuer=" + issuer,
                "--ross.identity.admin-url=http://" + URI.create(issuer).getAuthority(),
                "--ross.command.budgets.requests=1000000000", // a few guests send requests and changes all day
                "--ross.command.budgets.profile-changes=1000000000",
                "--ross.mail.limits.to-account=1000000000",
                "--ross.command.budgets.mailed-bookings=1000000000",
                "--ross.command.budgets.restaurant-changes=1000000000");
        return new SpringApplicationBuilder(source)
                .web(WebApplicationType.SERVLET)
                // as arguments: the services' own files contain the address of a MongoDB that is not ours
                .run(Stream.of(parts, known, Stream.of(settings))
                        .flatMap(all -> all)
                        .toArray(String[]::new));
    }
}
