package dev.ross.command.customer;

import static dev.ross.contracts.customer.Preferences.Channel.EMAIL;
import static dev.ross.contracts.customer.Preferences.Channel.PUSH;
import static dev.ross.contracts.customer.Preferences.Purpose.FEEDBACK;
import static dev.ross.contracts.customer.Preferences.Purpose.NEWS;

import dev.ross.command.platform.axon.InMemory;
import dev.ross.contracts.customer.CustomerCommand.UpdatePreferences;
import dev.ross.contracts.customer.CustomerEvent.CustomerPreferencesUpdated;
import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.customer.Preferences;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guest says what may be used to reach them, and what for. */
class PreferencesTest {
    private static final CustomerId ADA = CustomerId.of("ada");
    private static final Instant NOW = Instant.parse("2026-11-20T11:00:00Z");
    private static final Preferences NO_MAIL = new Preferences(Set.of(PUSH), Set.of());
    private static final Preferences EVERYTHING = new Preferences(Set.of(PUSH, EMAIL), Set.of(FEEDBACK, NEWS));

    private final FixtureConfiguration<Customer> fixture = new AggregateTestFixture<>(Customer.class);

    @BeforeEach
    void openTheBooks() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var guests = new Guests(InMemory.kindsOver(fixture.getEventStore()), 3, InMemory.BUDGETS);
        fixture.registerAnnotatedCommandHandler(new CustomerCommands(guests, clock));
    }

    @Test
    void whatAGuestPrefersIsKeptWhoHadSaidNothing() {
        fixture.givenNoPriorActivity()
                .when(new UpdatePreferences(ADA, NO_MAIL))
                .expectEvents(new CustomerPreferencesUpdated(ADA, NO_MAIL, NOW));
    }

    @Test
    void whatWouldGoWithoutSayingIsKeptOnceItIsSaid() {
        fixture.givenNoPriorActivity()
                .when(new UpdatePreferences(ADA, Preferences.UNSAID))
                .expectEvents(new CustomerPreferencesUpdated(ADA, Preferences.UNSAID, NOW));
    }

    @Test
    void consentIsWithdrawnBySayingSo() {
        fixture.given(new CustomerPreferencesUpdated(ADA, EVERYTHING, NOW))
                .when(new UpdatePreferences(ADA, NO_MAIL))
                .expectEvents(new CustomerPreferencesUpdated(ADA, NO_MAIL, NOW));
    }

    @Test
    void theSamePreferencesAgainInWhateverOrderChangeNothing() {
        fixture.given(new CustomerPreferencesUpdated(ADA, EVERYTHING, NOW))
                .when(new UpdatePreferences(ADA, new Preferences(Set.of(EMAIL, PUSH), Set.of(NEWS, FEEDBACK))))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }
}
