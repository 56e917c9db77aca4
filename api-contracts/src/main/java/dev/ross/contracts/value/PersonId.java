package dev.ross.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a person with an account, as a guest and as staff alike: the subject of their token. */
public record PersonId(String value) implements Identifier {
    public PersonId {
        IdentifierFormat.plain(value, "a person");
    }

    @JsonCreator
    public static PersonId of(String text) {
        return new PersonId(text);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
