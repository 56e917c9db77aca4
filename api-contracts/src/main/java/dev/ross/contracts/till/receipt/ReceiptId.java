package dev.ross.contracts.till.receipt;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ross.contracts.value.IdentifierFormat;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.RestaurantOwned;

/** Identifies a receipt by its number: 1, 2, 3 … without gaps for each restaurant. */
public record ReceiptId(RestaurantId restaurant, long number) implements RestaurantOwned {
    public ReceiptId {
        if (number < 1) throw new IllegalArgumentException("not a receipt id");
    }

    @JsonCreator
    public static ReceiptId of(String text) {
        var parts = IdentifierFormat.owned(text, "a receipt");
        return new ReceiptId(RestaurantId.of(parts[0]), number(parts[1]));
    }

    private static long number(String text) {
        var isANumber = text.length() <= 15 && text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
        if (!isANumber || text.isEmpty() || text.startsWith("0"))
            throw new IllegalArgumentException("not a receipt id");
        return Long.parseLong(text);
    }

    @Override
    @JsonValue
    public String toString() {
        return restaurant + "." + number;
    }
}
