package dev.ross.contracts.order.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ross.contracts.value.Identifier;
import dev.ross.contracts.value.IdentifierFormat;

/** Identifies a refund within its order. */
public record RefundId(String value) implements Identifier {
    public RefundId {
        IdentifierFormat.plain(value, "a refund");
    }

    @JsonCreator
    public static RefundId of(String text) {
        return new RefundId(text);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
