package dev.ross.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The number of people of a party, children included. */
public record PartySize(@JsonValue int guests) {
    public PartySize {
        if (guests < 1) throw new IllegalArgumentException("a party needs a guest");
        if (guests > 999) throw new IllegalArgumentException("a party has at most 999 guests");
    }

    @JsonCreator
    public static PartySize of(int guests) {
        return new PartySize(guests);
    }
}
