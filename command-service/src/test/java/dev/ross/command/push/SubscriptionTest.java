package dev.ross.command.push;

import static dev.ross.contracts.push.PushRejection.ENDPOINT_NOT_ALLOWED;
import static dev.ross.contracts.push.PushRejection.UNKNOWN_SUBSCRIPTION;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.push.PushCommand.RemovePushSubscription;
import dev.ross.contracts.push.PushCommand.SubscribeDevice;
import dev.ross.contracts.push.PushEvent.DeviceSubscribed;
import dev.ross.contracts.push.PushEvent.PushSubscriptionRemoved;
import dev.ross.contracts.push.PushSubscriptionId;
import dev.ross.contracts.push.PushTarget;
import dev.ross.contracts.push.RemovalCause;
import dev.ross.contracts.value.PersonId;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** People subscribe a few devices to the messages that are pushed to them. */
class SubscriptionTest {
    private static final Instant NOW = StockholmRestaurant.NOON;

    private final CommandFixture fixture = new CommandFixture();

    @Test
    void aDeviceIsSubscribedOnce() {
        var ada = PersonId.of("ada-1");
        fixture.when(subscribe(ada, "phone")).expect(subscribed(ada, "phone"));
        fixture.when(subscribe(ada, "phone")).expectNothing();
    }

    @Test
    void oneDeviceMoreThanTenTakesThePlaceOfTheOldest() {
        var ada = PersonId.of("ada-2");
        fixture.given(IntStream.range(0, 10)
                        .mapToObj(number -> subscribed(ada, "phone" + number))
                        .toArray())
                .when(subscribe(ada, "tablet"))
                .expect(removed(ada, "phone0", RemovalCause.TOO_MANY), subscribed(ada, "tablet"));
    }

    @Test
    void aDeviceIsRemovedByItsOwnerOrBecauseItIsGone() {
        var ada = PersonId.of("ada-3");
        fixture.given(subscribed(ada, "phone"), subscribed(ada, "tablet"))
                .when(new RemovePushSubscription(ada, id("phone"), RemovalCause.BY_PERSON))
                .expect(removed(ada, "phone", RemovalCause.BY_PERSON));
        fixture.when(new RemovePushSubscription(ada, id("tablet"), RemovalCause.GONE))
                .expect(removed(ada, "tablet", RemovalCause.GONE));
    }

    @Test
    void whatIsNotSubscribedIsNotRemoved() {
        var ada = PersonId.of("ada-4");
        fixture.when(new RemovePushSubscription(ada, id("phone"), RemovalCause.BY_PERSON))
                .expectRejection(UNKNOWN_SUBSCRIPTION);
        fixture.given(subscribed(ada, "phone"))
                .when(new RemovePushSubscription(ada, id("tablet"), RemovalCause.BY_PERSON))
                .expectRejection(UNKNOWN_SUBSCRIPTION);
    }

    @Test
    void nothingIsPushedToAnAddressThatIsNotPublic() {
        var ada = PersonId.of("ada-5");
        for (var endpoint : new String[] {"http://push.example.com/x", "https://127.0.0.1/x", "https://localhost/x"})
            fixture.when(subscribe(ada, new PushTarget(endpoint, "key", "auth")))
                    .expectRejection(ENDPOINT_NOT_ALLOWED);
    }

    private static SubscribeDevice subscribe(PersonId person, String device) {
        return subscribe(person, target(device));
    }

    private static SubscribeDevice subscribe(PersonId person, PushTarget target) {
        return new SubscribeDevice(
                person, PushSubscriptionId.of(target), Personal.of(Subject.guest(person.toString()), target));
    }

    private static DeviceSubscribed subscribed(PersonId person, String device) {
        var target = target(device);
        return new DeviceSubscribed(
                person, PushSubscriptionId.of(target), Personal.of(Subject.guest(person.toString()), target), NOW);
    }

    private static PushSubscriptionRemoved removed(PersonId person, String device, RemovalCause cause) {
        return new PushSubscriptionRemoved(person, id(device), cause, NOW);
    }

    private static PushSubscriptionId id(String device) {
        return PushSubscriptionId.of(target(device));
    }

    private static PushTarget target(String device) {
        return new PushTarget("https://push.example.com/" + device, "key", "auth");
    }
}
