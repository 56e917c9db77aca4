package dev.ross.query.platform.security.validity;

import dev.ross.contracts.value.RestaurantId;

/**
 * Notification that a member joined, left or changed role: tokens and open streams of this restaurant are checked
 * again.
 */
public record TeamChanged(RestaurantId restaurant) {}
