package dev.ross.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Identifies the waitlist of one restaurant for one service date. */
public record WaitlistId(RestaurantId restaurant, LocalDate date) implements RestaurantOwned {
    @JsonCreator
    public static WaitlistId of(String text) {
        var parts = IdentifierFormat.owned(text, "a waitlist");
        return new WaitlistId(RestaurantId.of(parts[0]), LocalDate.parse(parts[1]));
    }

    /** When that day, and the night after it, are over in every time zone: from then on the waitlist is not needed. */
    public Instant endsAt() {
        return date.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Override
    @JsonValue
    public String toString() {
        return restaurant + "." + date;
    }
}
