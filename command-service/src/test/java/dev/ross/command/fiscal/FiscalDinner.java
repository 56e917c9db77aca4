package dev.ross.command.fiscal;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.DinnerFixture;
import dev.ross.command.fixture.StockholmRestaurant;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** A dinner at a service with a fiscal unit, whose commands can be made to meet a conflict. */
final class FiscalDinner {
    /** How long a command waits for the unit. */
    static final Duration WITHIN = Duration.ofMillis(400);

    static final PluggedUnit UNIT = new PluggedUnit();

    private static final AtomicReference<@Nullable RuntimeException> FAILURE = new AtomicReference<>();
    private static @Nullable ConfigurableApplicationContext service;

    final DinnerFixture dinner = new DinnerFixture(new StockholmRestaurant(new CommandFixture(service())));

    static synchronized ConfigurableApplicationContext service() {
        if (service == null) {
            service = CommandFixture.start(
                    beans -> beans.registerBean(FiscalUnit.class, () -> UNIT),
                    "--ross.fiscal.answer-within=" + WITHIN.toMillis() + "ms");
            service.getBean(EventStore.class).registerDispatchInterceptor(failing());
        }
        return service;
    }

    /** The next unit of work is not stored, after its steps were secured. */
    static void failOnce(RuntimeException failure) {
        FAILURE.set(failure);
    }

    private static MessageDispatchInterceptor<EventMessage<?>> failing() {
        return events -> {
            var failure = FAILURE.getAndSet(null);
            if (failure != null) throw failure;
            return (place, event) -> event;
        };
    }

    static double unsecured(String step) {
        return service()
                .getBean(MeterRegistry.class)
                .get("ross.fiscal.unsecured")
                .tag("step", step)
                .counter()
                .count();
    }
}
