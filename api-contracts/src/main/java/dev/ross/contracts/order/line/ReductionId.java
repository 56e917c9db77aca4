package dev.ross.contracts.order.line;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ross.contracts.value.Identifier;
import dev.ross.contracts.value.IdentifierFormat;

/** Identifies a removal, void, comp or discount within its order. */
public record ReductionId(String value) implements Identifier {
    public ReductionId {
        IdentifierFormat.plain(value, "a reduction");
    }

    @JsonCreator
    public static ReductionId of(String text) {
        return new ReductionId(text);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
