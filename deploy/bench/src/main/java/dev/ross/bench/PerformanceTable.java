package dev.ross.bench;

import dev.ross.bench.command.AggregateCacheGain;
import dev.ross.bench.command.CommandRates;
import dev.ross.bench.command.CommandSideRates;
import dev.ross.bench.command.LastTable;
import dev.ross.bench.command.PgbenchRate;
import dev.ross.bench.command.ProfileChanges;
import dev.ross.bench.command.SeatingRequests;
import dev.ross.bench.installation.BenchFolder;
import dev.ross.bench.installation.BenchServices;
import dev.ross.bench.installation.BenchStores;
import dev.ross.bench.installation.BenchTokenIssuer;
import dev.ross.bench.installation.MailSink;
import dev.ross.bench.installation.SystemAtRest;
import dev.ross.bench.load.LoadResult;
import dev.ross.bench.load.TableRow;
import dev.ross.bench.order.OrderTimes;
import dev.ross.bench.read.AvailabilityTimes;
import dev.ross.bench.read.LogReading;
import dev.ross.bench.read.RestaurantSearchTimes;
import dev.ross.bench.read.VisibilityTimes;
import java.net.URI;
import java.time.Duration;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.unit.DataSize;

/**
 * Measures the performance of the services and prints one table. {@code --quick}: a third of the time, less reliable.
 */
public final class PerformanceTable {
    /** On two cores the compiler needs this long, beside the load, to compile the hot code. */
    private static final Duration WARM = Duration.ofSeconds(60);

    private PerformanceTable() {}

    public static void main(String[] arguments) throws Exception {
        var quick = arguments.length > 0 && arguments[0].equals("--quick");
        var length = Duration.ofSeconds(quick ? 2 : 5);
        try (var folder = BenchFolder.create("ross-bench");
                var mails = new MailSink();
                var stores = new BenchStores(folder.path(), mails.port());
                var issuer = new BenchTokenIssuer();
                var services = BenchServices.start(stores, issuer.address())) {
            var profiles = profileChanges(services, issuer);
            var requests = new SeatingRequests(profiles);
            var warm = quick ? WARM.dividedBy(3) : WARM;
            TableRow.head();
            var first = LoadResult.paced(16, 100, warm, profiles::overHttp);
            TableRow.times(
                    "the first %d s after start, 100 profiles changed a second".formatted(warm.toSeconds()), 16, first);
            LoadResult.closed(16, warm, profiles::overHttp);
            LoadResult.closed(8, warm.dividedBy(2), requests::overHttp);
            var atRest = new SystemAtRest(stores, services.getBean(EventProcessingConfiguration.class), true);
            var top = new CommandRates(stores, atRest, profiles, requests, length)
                    .print(new PgbenchRate(stores, folder.path()));
            new VisibilityTimes(atRest, profiles, requests, length).print(top);
            new LastTable(atRest, profiles).print();
            new OrderTimes(atRest, profiles, length).print();
            new AvailabilityTimes(atRest, profiles, services.getBean(EventStore.class), length).print();
            try (var uncached = BenchServices.commandSide(stores, issuer.address(), DataSize.ofKilobytes(64))) {
                new AggregateCacheGain(atRest, profiles, profileChanges(uncached, issuer), length).print();
            }
            atRest.await();
            LogReading.print(stores, services);
            new RestaurantSearchTimes(atRest, profiles, length).print(stores, services);
            services.close();
            try (var commandSide = BenchServices.commandSide(stores, issuer.address(), DataSize.ofMegabytes(100))) {
                new CommandSideRates(stores, profileChanges(commandSide, issuer), length).print();
            }
        }
        System.exit(0);
    }

    private static ProfileChanges profileChanges(ConfigurableApplicationContext services, BenchTokenIssuer issuer) {
        var commands = DefaultCommandGateway.builder()
                .commandBus(services.getBean(CommandBus.class))
                .build();
        var port = services.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return new ProfileChanges(commands, issuer, URI.create("http://127.0.0.1:" + port));
    }
}
