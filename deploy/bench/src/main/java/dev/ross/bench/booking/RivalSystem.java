package dev.ross.bench.booking;

import dev.ross.bench.installation.BenchStores;
import dev.ross.bench.rival.RivalApplication;
import dev.ross.bench.rival.outbox.MailOutbox;
import dev.ross.bench.rival.table.RestaurantRepository;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs the simple program on the same PostgreSQL. */
final class RivalSystem implements BookingSystem {
    private final ConfigurableApplicationContext context;

    RivalSystem(BenchStores stores, String issuer, int smtpPort) {
        context = RivalApplication.start(
                "--server.port=0",
                "--spring.datasource.url=" + stores.eventsUrl(),
                "--spring.datasource.username=" + stores.server().user(),
                "--spring.datasource.password=" + stores.server().password(),
                "--rival.issuer=" + issuer,
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + smtpPort);
    }

    @Override
    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public OpenedRestaurant open(int tables) {
        var restaurant = UUID.randomUUID().toString();
        context.getBean(RestaurantRepository.class).open(restaurant, tables);
        return new OpenedRestaurant(restaurant, UUID.randomUUID().toString());
    }

    @Override
    public void settle() throws InterruptedException {
        var outbox = context.getBean(MailOutbox.class);
        while (!outbox.isEmpty()) Thread.sleep(5);
    }

    @Override
    public List<String> replay(BenchStores stores) {
        throw new UnsupportedOperationException("it has no log");
    }

    @Override
    public CostAccount account(BenchStores stores) throws SQLException, IOException {
        return CostAccount.begin(stores, new SimpleMeterRegistry());
    }

    @Override
    public void close() {
        context.close();
    }
}
