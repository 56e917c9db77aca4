package dev.ross.platform.codes;

import dev.ross.contracts.value.ConsentPurpose;
import dev.ross.contracts.value.CustomerId;
import java.time.Duration;
import java.time.Instant;

/**
 * What a link in a mail withdraws: one consent of one guest.
 *
 * @param expiresAt from when on it withdraws nothing, to the second
 */
public record ConsentLink(CustomerId customer, ConsentPurpose purpose, Instant expiresAt) {
    private static final Duration VALID_FOR = Duration.ofDays(400);

    /** The link of a mail of that time. */
    public static ConsentLink mailedAt(Instant time, CustomerId customer, ConsentPurpose purpose) {
        return new ConsentLink(customer, purpose, time.plus(VALID_FOR));
    }
}
