package dev.ross.query.platform.security;

import dev.ross.contracts.restaurant.RestaurantId;

/** Someone came, went or changed role: tokens and open streams of this restaurant are looked at again. */
public record TeamChanged(RestaurantId restaurant) {}
