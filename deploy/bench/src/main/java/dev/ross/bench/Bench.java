package dev.ross.bench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Prints one table. {@code --quick}: a third of the time, and of the trust. */
public final class Bench {
    private static final int[] CLIENTS = {1, 8, 32};

    private final Duration length;

    private Bench(Duration length) {
        this.length = length;
    }

    public static void main(String[] arguments) throws Exception {
        var quick = arguments.length > 0 && arguments[0].equals("--quick");
        var folder = Files.createTempDirectory("ross-bench");
        try (var ground = new Ground(folder);
                var issuer = new Issuer();
                var services = start(ground, issuer)) {
            new Bench(Duration.ofSeconds(quick ? 3 : 10)).run(ground, issuer, services);
        } finally {
            remove(folder);
        }
        System.exit(0);
    }

    private static ConfigurableApplicationContext start(Ground ground, Issuer issuer) {
        return new SpringApplicationBuilder(Services.class)
                .web(WebApplicationType.SERVLET)
                .properties(ground.properties())
                .run("--spring.config.name=bench", "--server.port=0", "--ross.identity.issuer=" + issuer.address());
    }

    private void run(Ground ground, Issuer issuer, ConfigurableApplicationContext services) throws Exception {
        var port = services.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        var gateway = DefaultCommandGateway.builder()
                .commandBus(services.getBean(CommandBus.class))
                .build();
        var guests = new Guests(gateway, issuer, URI.create("http://127.0.0.1:" + port));
        var floor = new Floor(ground);
        Load.closed(16, length, guests::overHttp); // warms up

        System.out.println(
                "\n| what | clients | per second | of F | p50 ms | p99 ms |\n| --- | --- | --- | --- | --- | --- |");
        var top = 0.0;
        for (var clients : CLIENTS) {
            var beneath = Load.closed(clients, length, floor::client);
            row("F: the INSERT of one event", clients, beneath, 1);
            var inProcess = Load.closed(clients, length, guests::inProcess);
            row(
                    "appended through an aggregate, in process",
                    clients,
                    inProcess,
                    inProcess.perSecond() / beneath.perSecond());
            var http = Load.closed(clients, length, guests::overHttp);
            row("a full HTTP command with token", clients, http, http.perSecond() / beneath.perSecond());
            top = Math.max(top, http.perSecond());
        }
        row(
                "a full HTTP command at half the top load",
                32,
                Load.paced(32, top / 2, length, guests::overHttp),
                Double.NaN);
        var seen = new Recorder();
        Load.paced(16, top / 4, length, number -> guests.reading(number, seen));
        tail("command answered → visible in a query, at a quarter of the top load", seen.load());
        tail("command sent → bytes on a watching socket, one watcher", Streams.measure(guests, 300));
        var plain = Replay.plain(ground);
        var replayed = Replay.events(services.getBean(EventStorageEngine.class));
        System.out.printf(
                "| replay, events read | 1 | %.0f | %.2f of a plain SELECT and parse (%.0f) | | |%n",
                replayed, replayed / plain, plain);
    }

    private static void row(String what, int clients, Load load, double ofFloor) {
        System.out.printf(
                "| %s | %d | %.0f | %s | %.1f | %.1f |%n",
                what,
                clients,
                load.perSecond(),
                Double.isNaN(ofFloor) ? "" : "%.2f".formatted(ofFloor),
                load.millis(50),
                load.millis(99));
    }

    private static void tail(String what, Load load) {
        System.out.printf(
                "| %s | | | p99.9 %.1f ms | %.1f | %.1f |%n",
                what, load.millis(99.9), load.millis(50), load.millis(99));
    }

    private static void remove(Path folder) throws Exception {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        }
    }
}
