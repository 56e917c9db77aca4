package dev.ross.contracts.waitlist;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ross.contracts.Identifier;
import dev.ross.contracts.IdentifierFormat;
import dev.ross.contracts.restaurant.RestaurantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Identifies the waitlist of one restaurant for one service date. */
public record WaitlistId(RestaurantId restaurant, LocalDate date) implements Identifier {
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
