package dev.ross.contracts.customer;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.value.ConsentPurpose;
import dev.ross.contracts.value.CustomerId;
import org.axonframework.commandhandling.RoutingKey;

/** Commands on the customer aggregate: a guest's profile and open requests. */
public sealed interface CustomerCommand {
    @RoutingKey
    CustomerId customer();

    record UpdateProfile(CustomerId customer, Personal<CustomerProfile> profile) implements CustomerCommand {}

    record UpdatePreferences(CustomerId customer, GuestPreferences preferences) implements CustomerCommand {}

    /** Withdraws one consent and leaves the other preferences as they are; without effect if it is known not to stand. */
    record WithdrawConsent(CustomerId customer, ConsentPurpose purpose) implements CustomerCommand {}
}
