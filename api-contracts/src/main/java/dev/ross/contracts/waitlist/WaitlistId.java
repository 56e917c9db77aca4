package dev.ross.contracts.waitlist;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ross.contracts.Identifier;
import dev.ross.contracts.Ids;
import dev.ross.contracts.restaurant.RestaurantId;
import java.time.LocalDate;

/** The waitlist of one restaurant for one service date. */
public record WaitlistId(RestaurantId restaurant, LocalDate date) implements Identifier {
    @JsonCreator
    public static WaitlistId of(String text) {
        var parts = Ids.owned(text, "a waitlist");
        return new WaitlistId(RestaurantId.of(parts[0]), LocalDate.parse(parts[1]));
    }

    @Override
    @JsonValue
    public String toString() {
        return restaurant + "." + date;
    }
}
