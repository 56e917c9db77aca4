package dev.ross.bench;

import dev.ross.contracts.restaurant.BookingPolicy.Confirmation;
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

/** ROSS, whole or its command side alone. */
record RossSystem(ConfigurableApplicationContext services, CommandGateway commands, Calm calm)
        implements BookingSystem {
    static RossSystem everything(Ground ground, String issuer) {
        return of(ground, Services.start(ground, issuer), true);
    }

    static RossSystem commandSide(Ground ground, String issuer) {
        return of(ground, Services.commandSide(ground, issuer, 100), false);
    }

    private static RossSystem of(Ground ground, ConfigurableApplicationContext services, boolean hasProcesses) {
        var commands = DefaultCommandGateway.builder()
                .commandBus(services.getBean(CommandBus.class))
                .build();
        var calm = new Calm(ground, services.getBean(EventProcessingConfiguration.class), hasProcesses);
        return new RossSystem(services, commands, calm);
    }

    @Override
    public int port() {
        return services.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public Opened open(int tables) {
        var staff = UUID.randomUUID().toString();
        var restaurant = Houses.open(commands, Confirmation.AUTOMATIC, tables, staff);
        return new Opened(restaurant.toString(), staff);
    }

    @Override
    public void settle() throws SQLException, InterruptedException {
        calm.await();
    }

    @Override
    public CostAccount account(Ground ground) throws SQLException, IOException {
        return CostAccount.begin(ground, services.getBean(MeterRegistry.class));
    }

    @Override
    public List<String> replay(Ground ground) throws SQLException, InterruptedException {
        var processing = services.getBean(EventProcessingConfiguration.class);
        var events = ground.count(Calm.LAST);
        Replay.plain(ground); // warms up
        var plain = Replay.plain(ground);
        List<String> lines = new ArrayList<>();
        lines.add("| log of %,d events | a second | of plain |".formatted(events));
        lines.add("| --- | ---: | ---: |");
        lines.add("| a plain SELECT and parse | %.0f | 1.00 |".formatted(plain));
        for (var screen : new TreeSet<>(processing.eventProcessors().keySet())) {
            if (!isScreen(processing, screen)) continue;
            var rebuilt = Rebuild.of(processing, screen, events);
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
