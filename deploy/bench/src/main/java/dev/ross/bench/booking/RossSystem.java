package dev.ross.bench.booking;

import dev.ross.bench.installation.BenchRestaurants;
import dev.ross.bench.installation.BenchServices;
import dev.ross.bench.installation.BenchStores;
import dev.ross.bench.installation.LogReplay;
import dev.ross.bench.installation.ScreenRebuild;
import dev.ross.bench.installation.SystemAtRest;
import dev.ross.contracts.restaurant.policy.AnswerPolicy.Confirmation;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.unit.DataSize;

/** Runs ROSS, complete or only its command side. */
record RossSystem(ConfigurableApplicationContext services, CommandGateway commands, SystemAtRest atRest)
        implements BookingSystem {
    static RossSystem everything(BenchStores stores, String issuer) {
        return of(stores, BenchServices.start(stores, issuer), true);
    }

    static RossSystem commandSide(BenchStores stores, String issuer) {
        return of(stores, BenchServices.commandSide(stores, issuer, DataSize.ofMegabytes(100)), false);
    }

    private static RossSystem of(BenchStores stores, ConfigurableApplicationContext services, boolean hasProcesses) {
        var commands = DefaultCommandGateway.builder()
                .commandBus(services.getBean(CommandBus.class))
                .build();
        var atRest = new SystemAtRest(stores, services.getBean(EventProcessingConfiguration.class), hasProcesses);
        return new RossSystem(services, commands, atRest);
    }

    @Override
    public int port() {
        return services.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public OpenedRestaurant open(int tables) {
        var staff = UUID.randomUUID().toString();
        var restaurant = BenchRestaurants.open(commands, Confirmation.AUTOMATIC, tables, staff);
        return new OpenedRestaurant(restaurant.toString(), staff);
    }

    @Override
    public void settle() throws SQLException, InterruptedException {
        atRest.await();
    }

    @Override
    public CostAccount account(BenchStores stores) throws SQLException, IOException {
        return CostAccount.begin(stores, services.getBean(MeterRegistry.class));
    }

    @Override
    public List<String> replay(BenchStores stores) throws SQLException, InterruptedException {
        var processing = services.getBean(EventProcessingConfiguration.class);
        var events = stores.count(SystemAtRest.LAST);
        LogReplay.plain(stores); // warms up
        var plain = LogReplay.plain(stores);
        List<String> lines = new ArrayList<>();
        lines.add("| log of %,d events | a second | of plain |".formatted(events));
        lines.add("| --- | ---: | ---: |");
        lines.add("| a plain SELECT and parse | %.0f | 1.00 |".formatted(plain));
        for (var screen : new TreeSet<>(processing.eventProcessors().keySet())) {
            if (!isScreen(processing, screen)) continue;
            var rebuilt = ScreenRebuild.of(processing, screen, events);
            lines.add("| into %s | %.0f | %.2f |".formatted(screen, rebuilt, rebuilt / plain));
        }
        return lines;
    }

    private static boolean isScreen(EventProcessingConfiguration processing, String name) {
        return processing
                .eventProcessor(name)
                .filter(processor -> processor.getClass().getSimpleName().equals("ScreenProcessor"))
                .isPresent();
    }

    @Override
    public void close() {
        services.close();
    }
}
