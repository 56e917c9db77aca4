package dev.ross.bench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.ConfigurableApplicationContext;

/** Prints one table. {@code --quick}: a third of the time, less of the trust. */
public final class Bench {
    /** On two cores the compiler needs this long beside the load before it has made code of what is hot. */
    private static final Duration WARM = Duration.ofSeconds(60);

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var quick = arguments.length > 0 && arguments[0].equals("--quick");
        var length = Duration.ofSeconds(quick ? 2 : 5);
        var folder = Files.createTempDirectory("ross-bench");
        try (var mails = new MailSink();
                var ground = new Ground(folder, mails.port());
                var issuer = new Issuer();
                var services = Services.start(ground, issuer.address())) {
            var guests = guests(services, issuer);
            var diners = new Diners(guests);
            var warm = quick ? WARM.dividedBy(3) : WARM;
            Row.head();
            var first = Load.paced(16, 100, warm, guests::overHttp);
            Row.times(
                    "the first %d s after start, 100 profiles changed a second".formatted(warm.toSeconds()), 16, first);
            Load.closed(16, warm, guests::overHttp);
            Load.closed(8, warm.dividedBy(2), diners::overHttp);
            var calm = new Calm(ground, services.getBean(EventProcessingConfiguration.class), true);
            var top = new Commands(ground, calm, guests, diners, length).print(new Pgbench(ground, folder));
            new Watching(calm, guests, diners, length).print(top);
            new LastTable(calm, guests).print();
            new FreeTimes(calm, guests, services.getBean(EventStore.class), length).print();
            try (var forgetful = Services.commandSide(ground, issuer.address(), 0)) {
                new Remembering(calm, guests, guests(forgetful, issuer), length).print();
            }
            calm.await();
            Reading.print(ground, services);
            new Finding(calm, guests, length).print(ground, services);
            services.close();
            try (var alone = Services.commandSide(ground, issuer.address(), 100)) {
                new Alone(ground, guests(alone, issuer), length).print();
            }
        } finally {
            remove(folder);
        }
        System.exit(0);
    }

    private static Guests guests(ConfigurableApplicationContext services, Issuer issuer) {
        var commands = DefaultCommandGateway.builder()
                .commandBus(services.getBean(CommandBus.class))
                .build();
        var port = services.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return new Guests(commands, issuer, URI.create("http://127.0.0.1:" + port));
    }

    static void remove(Path folder) throws Exception {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        }
    }
}
