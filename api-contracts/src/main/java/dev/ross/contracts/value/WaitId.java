package dev.ross.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Identifies one party's entry on a waitlist. */
public record WaitId(WaitlistId list, String local) implements RestaurantOwned {
    private static final int DATE = "2026-12-01".length();

    public WaitId {
        IdentifierFormat.plain(local, "a wait");
    }

    @JsonCreator
    public static WaitId of(String text) {
        var parts = IdentifierFormat.owned(text, "a wait");
        var rest = parts[1];
        if (rest.length() < DATE + 2 || rest.charAt(DATE) != '_') throw new IllegalArgumentException("not a wait id");
        try {
            var date = LocalDate.parse(rest.substring(0, DATE));
            return new WaitId(WaitlistId.of(parts[0] + "." + date), rest.substring(DATE + 1));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a wait id", e);
        }
    }

    @Override
    public RestaurantId restaurant() {
        return list.restaurant();
    }

    /** The id of the seating that is created if a place is offered and accepted. */
    public SeatingId seating() {
        return new SeatingId(list.restaurant(), local);
    }

    @Override
    @JsonValue
    public String toString() {
        return list + "_" + local;
    }
}
