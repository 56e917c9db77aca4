package dev.ross.contracts.push;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.value.PersonId;
import org.axonframework.commandhandling.RoutingKey;

/** Commands on the subscriptions of one person's devices. */
public sealed interface PushCommand {
    @RoutingKey
    PersonId person();

    /** Without effect if the device is subscribed already. Beyond the most subscriptions, the oldest is removed. */
    record SubscribeDevice(PersonId person, PushSubscriptionId subscription, Personal<PushTarget> target)
            implements PushCommand {}

    /**
     * @param cause why it ends
     */
    record RemovePushSubscription(PersonId person, PushSubscriptionId subscription, RemovalCause cause)
            implements PushCommand {}
}
