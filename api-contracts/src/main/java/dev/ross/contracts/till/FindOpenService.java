package dev.ross.contracts.till;

import dev.ross.contracts.value.RestaurantId;

/** Queries what a restaurant has open by all events stored until now. Answered with {@link OpenService}. */
public record FindOpenService(RestaurantId restaurant) {}
