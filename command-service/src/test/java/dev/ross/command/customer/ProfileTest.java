package dev.ross.command.customer;

import dev.ross.command.platform.axon.InMemory;
import dev.ross.contracts.customer.CustomerCommand.UpdateProfile;
import dev.ross.contracts.customer.CustomerEvent.CustomerProfileUpdated;
import dev.ross.contracts.customer.CustomerProfile;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.value.CustomerId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guest sets how they wish to be reached. Their requests are tested with seatings, where they are made. */
class ProfileTest {
    private static final CustomerId ADA = CustomerId.of("ada");
    private static final Instant NOW = Instant.parse("2026-11-20T11:00:00Z");

    private final FixtureConfiguration<Customer> fixture = new AggregateTestFixture<>(Customer.class);

    @BeforeEach
    void openTheBooks() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var guests = new CustomerStore(InMemory.repositoriesOver(fixture.getEventStore()), 3, InMemory.BUDGETS);
        fixture.registerAnnotatedCommandHandler(new CustomerCommands(guests, clock));
    }

    @Test
    void aProfileIsKeptForAGuestWhoHadNone() {
        fixture.givenNoPriorActivity()
                .when(new UpdateProfile(ADA, profile("Ada")))
                .expectEvents(new CustomerProfileUpdated(ADA, profile("Ada"), NOW));
    }

    @Test
    void aProfileIsReplacedWhole() {
        fixture.given(new CustomerProfileUpdated(ADA, profile("Ada"), NOW))
                .when(new UpdateProfile(ADA, profile("Ada L.")))
                .expectEvents(new CustomerProfileUpdated(ADA, profile("Ada L."), NOW));
    }

    @Test
    void theSameProfileAgainChangesNothing() {
        fixture.given(new CustomerProfileUpdated(ADA, profile("Ada"), NOW))
                .when(new UpdateProfile(ADA, profile("Ada")))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static Personal<CustomerProfile> profile(String name) {
        return Personal.of(Subject.guest("ada"), new CustomerProfile(name, "+46701234567", "sv", null));
    }
}
