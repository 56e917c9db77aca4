package dev.ross.contracts.order.line;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ross.contracts.value.Identifier;
import dev.ross.contracts.value.IdentifierFormat;

/** Identifies a ticket within its restaurant. */
public record TicketId(String value) implements Identifier {
    public TicketId {
        IdentifierFormat.plain(value, "a ticket");
    }

    @JsonCreator
    public static TicketId of(String text) {
        return new TicketId(text);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
