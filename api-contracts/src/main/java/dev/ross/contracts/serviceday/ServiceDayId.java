package dev.ross.contracts.serviceday;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ross.contracts.value.IdentifierFormat;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.RestaurantOwned;
import java.time.LocalDate;

/** Identifies the book of one restaurant for one date. */
public record ServiceDayId(RestaurantId restaurant, LocalDate date) implements RestaurantOwned {
    @JsonCreator
    public static ServiceDayId of(String text) {
        var parts = IdentifierFormat.owned(text, "a service day");
        return new ServiceDayId(RestaurantId.of(parts[0]), LocalDate.parse(parts[1]));
    }

    @Override
    @JsonValue
    public String toString() {
        return restaurant + "." + date;
    }
}
