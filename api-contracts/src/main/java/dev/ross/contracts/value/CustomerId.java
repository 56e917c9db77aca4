package dev.ross.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a guest with an account: the subject of their token. */
public record CustomerId(String value) implements Identifier {
    public CustomerId {
        IdentifierFormat.plain(value, "a customer");
    }

    @JsonCreator
    public static CustomerId of(String text) {
        return new CustomerId(text);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
