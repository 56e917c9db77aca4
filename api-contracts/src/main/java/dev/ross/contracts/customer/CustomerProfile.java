package dev.ross.contracts.customer;

import org.jspecify.annotations.Nullable;

/**
 * The profile that a guest shares with every restaurant.
 *
 * @param phone E.164
 * @param language BCP 47
 * @param dietary in the guest's own words
 */
public record CustomerProfile(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String language,
        @Nullable String dietary) {}
