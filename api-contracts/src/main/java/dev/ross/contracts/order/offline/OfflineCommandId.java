package dev.ross.contracts.order.offline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ross.contracts.value.Identifier;
import dev.ross.contracts.value.IdentifierFormat;

/** Identifies within its order a command that a tablet recorded; made by the tablet. */
public record OfflineCommandId(String value) implements Identifier {
    public OfflineCommandId {
        IdentifierFormat.plain(value, "a command");
    }

    @JsonCreator
    public static OfflineCommandId of(String text) {
        return new OfflineCommandId(text);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
