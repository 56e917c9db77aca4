package dev.ross.contracts.notification;

import org.jspecify.annotations.Nullable;

/**
 * A person's name, address and language, for mail.
 *
 * @param language BCP 47
 */
public record Recipient(
        @Nullable String name, String email, @Nullable String language) {}
