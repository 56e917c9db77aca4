package dev.ross.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a hail within its seating. */
public record HailId(String value) implements Identifier {
    public HailId {
        IdentifierFormat.plain(value, "a hail");
    }

    @JsonCreator
    public static HailId of(String text) {
        return new HailId(text);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
