package dev.ross.command.order.payment;

import org.jspecify.annotations.Nullable;

/** The answer of a payment provider. */
public sealed interface PaymentAnswer {
    /**
     * The money was taken, or given back.
     *
     * @param reference by which the provider knows it, at most 100 letters; never the number of a card
     */
    record Approved(@Nullable String reference) implements PaymentAnswer {
        public static final int LONGEST_REFERENCE = 100;

        public Approved {
            if (reference != null && reference.length() > LONGEST_REFERENCE)
                throw new IllegalArgumentException("a reference has 100 letters at most");
        }
    }

    /**
     * It was not, and will not be without something being changed.
     *
     * @param code the provider's, for staff
     */
    record Declined(String code) implements PaymentAnswer {}

    /** It is not known whether it was: the same request, sent again, finds out. */
    record ProviderAway() implements PaymentAnswer {}
}
