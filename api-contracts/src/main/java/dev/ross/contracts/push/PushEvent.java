package dev.ross.contracts.push;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.value.PersonId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** Events of the subscriptions of one person's devices. The nesting is stored: it never changes. */
public sealed interface PushEvent {
    PersonId person();

    PushSubscriptionId subscription();

    @Revision("1")
    record DeviceSubscribed(PersonId person, PushSubscriptionId subscription, Personal<PushTarget> target, Instant at)
            implements PushEvent {}

    @Revision("1")
    record PushSubscriptionRemoved(PersonId person, PushSubscriptionId subscription, RemovalCause cause, Instant at)
            implements PushEvent {}
}
