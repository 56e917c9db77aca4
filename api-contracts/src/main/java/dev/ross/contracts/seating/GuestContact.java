package dev.ross.contracts.seating;

import org.jspecify.annotations.Nullable;

/**
 * Who comes, as far as the restaurant must know.
 *
 * @param phone E.164
 * @param language BCP 47
 */
public record GuestContact(
        String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String language) {}
