package dev.ross.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a member of staff: the subject of their token. */
public record StaffId(String value) implements Identifier {
    public StaffId {
        IdentifierFormat.plain(value, "a staff");
    }

    @JsonCreator
    public static StaffId of(String text) {
        return new StaffId(text);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
