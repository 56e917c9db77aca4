package dev.ross.contracts.customer;

import dev.ross.contracts.personal.Personal;
import org.axonframework.commandhandling.RoutingKey;

/** What a guest can ask of their own book. */
public sealed interface CustomerCommand {
    @RoutingKey
    CustomerId customer();

    record UpdateProfile(CustomerId customer, Personal<CustomerProfile> profile) implements CustomerCommand {}

    record UpdatePreferences(CustomerId customer, Preferences preferences) implements CustomerCommand {}
}
