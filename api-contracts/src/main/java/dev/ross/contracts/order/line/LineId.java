package dev.ross.contracts.order.line;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ross.contracts.value.Identifier;
import dev.ross.contracts.value.IdentifierFormat;

/** Identifies a line within its order. The client makes it, so that a line that is sent twice is ordered once. */
public record LineId(String value) implements Identifier {
    public LineId {
        IdentifierFormat.plain(value, "a line");
    }

    @JsonCreator
    public static LineId of(String text) {
        return new LineId(text);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
