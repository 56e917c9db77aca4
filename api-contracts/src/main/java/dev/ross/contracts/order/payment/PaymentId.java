package dev.ross.contracts.order.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ross.contracts.value.Identifier;
import dev.ross.contracts.value.IdentifierFormat;

/** Identifies a payment within its order. */
public record PaymentId(String value) implements Identifier {
    public PaymentId {
        IdentifierFormat.plain(value, "a payment");
    }

    @JsonCreator
    public static PaymentId of(String text) {
        return new PaymentId(text);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
