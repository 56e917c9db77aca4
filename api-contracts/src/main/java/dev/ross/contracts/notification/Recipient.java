package dev.ross.contracts.notification;

import org.jspecify.annotations.Nullable;

/**
 * Whom a message is for.
 *
 * @param language BCP 47
 */
public record Recipient(
        @Nullable String name, String email, @Nullable String language) {}
