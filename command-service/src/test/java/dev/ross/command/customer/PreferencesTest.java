package dev.ross.command.customer;

import static dev.ross.contracts.customer.GuestPreferences.Channel.EMAIL;
import static dev.ross.contracts.customer.GuestPreferences.Channel.PUSH;
import static dev.ross.contracts.value.ConsentPurpose.FEEDBACK;
import static dev.ross.contracts.value.ConsentPurpose.NEWS;

import dev.ross.command.platform.axon.InMemory;
import dev.ross.contracts.customer.CustomerCommand.UpdatePreferences;
import dev.ross.contracts.customer.CustomerCommand.WithdrawConsent;
import dev.ross.contracts.customer.CustomerEvent.CustomerPreferencesUpdated;
import dev.ross.contracts.customer.GuestPreferences;
import dev.ross.contracts.value.CustomerId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guest chooses which channels may be used to reach them, and for which purposes. */
class PreferencesTest {
    private static final CustomerId ADA = CustomerId.of("ada");
    private static final Instant NOW = Instant.parse("2026-11-20T11:00:00Z");
    private static final GuestPreferences NO_MAIL = new GuestPreferences(Set.of(PUSH), Set.of());
    private static final GuestPreferences EVERYTHING =
            new GuestPreferences(Set.of(PUSH, EMAIL), Set.of(FEEDBACK, NEWS));

    private final FixtureConfiguration<Customer> fixture = new AggregateTestFixture<>(Customer.class);

    @BeforeEach
    void openTheBooks() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var guests = new CustomerStore(InMemory.repositoriesOver(fixture.getEventStore()), 3, InMemory.BUDGETS);
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
                .when(new UpdatePreferences(ADA, GuestPreferences.UNSAID))
                .expectEvents(new CustomerPreferencesUpdated(ADA, GuestPreferences.UNSAID, NOW));
    }

    @Test
    void consentIsWithdrawnBySayingSo() {
        fixture.given(new CustomerPreferencesUpdated(ADA, EVERYTHING, NOW))
                .when(new UpdatePreferences(ADA, NO_MAIL))
                .expectEvents(new CustomerPreferencesUpdated(ADA, NO_MAIL, NOW));
    }

    @Test
    void aLinkWithdrawsOneConsentAndNothingElse() {
        var withoutFeedback = new GuestPreferences(Set.of(PUSH, EMAIL), Set.of(NEWS));
        fixture.given(new CustomerPreferencesUpdated(ADA, EVERYTHING, NOW))
                .when(new WithdrawConsent(ADA, FEEDBACK))
                .expectEvents(new CustomerPreferencesUpdated(ADA, withoutFeedback, NOW));
    }

    @Test
    void aConsentThatDoesNotStandIsNotWithdrawn() {
        fixture.given(new CustomerPreferencesUpdated(ADA, NO_MAIL, NOW))
                .when(new WithdrawConsent(ADA, FEEDBACK))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void whoHasNeverSaidWhatTheyPreferHasSaidThatTheyDoNotConsent() {
        fixture.givenNoPriorActivity()
                .when(new WithdrawConsent(ADA, FEEDBACK))
                .expectEvents(new CustomerPreferencesUpdated(ADA, GuestPreferences.UNSAID, NOW));
        fixture.given(new CustomerPreferencesUpdated(ADA, GuestPreferences.UNSAID, NOW))
                .when(new WithdrawConsent(ADA, FEEDBACK))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void theSamePreferencesAgainInWhateverOrderChangeNothing() {
        fixture.given(new CustomerPreferencesUpdated(ADA, EVERYTHING, NOW))
                .when(new UpdatePreferences(ADA, new GuestPreferences(Set.of(EMAIL, PUSH), Set.of(NEWS, FEEDBACK))))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }
}
