package dev.ross.command.demand;

import dev.ross.command.platform.axon.InMemory;
import dev.ross.contracts.MetadataKeys;
import dev.ross.contracts.demand.DemandCommand.RecordDeniedDemand;
import dev.ross.contracts.demand.DemandEvent.DeniedDemandRecorded;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.RestaurantId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Searches that found no free time. */
class DemandTest {
    private static final ServiceDayId DAY = new ServiceDayId(RestaurantId.of("r"), LocalDate.of(2026, 11, 20));
    private static final Instant NOW = Instant.parse("2026-11-20T11:00:00Z");
    private static final RecordDeniedDemand COMMAND = new RecordDeniedDemand(DAY, PartySize.of(4), 7);
    private static final DeniedDemandRecorded EVENT = new DeniedDemandRecorded(DAY, PartySize.of(4), 7, NOW);

    private final FixtureConfiguration<Demand> fixture = new AggregateTestFixture<>(Demand.class);

    @BeforeEach
    void openTheRecord() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        fixture.registerAnnotatedCommandHandler(
                new DemandCommands(InMemory.repositoriesOver(fixture.getEventStore()), clock));
    }

    @Test
    void aSumIsKept() {
        fixture.givenNoPriorActivity().when(COMMAND).expectEvents(EVENT);
    }

    @Test
    void theNextSumIsAnother() {
        fixture.given(EVENT).when(COMMAND, asked("k2")).expectEvents(EVENT);
    }

    @Test
    void aSumThatIsToldAgainIsKeptOnce() {
        fixture.given(new GenericEventMessage<>(EVENT, asked("k1")))
                .when(COMMAND, asked("k1"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static Map<String, String> asked(String key) {
        return Map.of(MetadataKeys.IDEMPOTENCY_KEY, key);
    }
}
