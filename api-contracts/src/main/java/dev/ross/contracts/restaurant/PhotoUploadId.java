package dev.ross.contracts.restaurant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ross.contracts.value.IdentifierFormat;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.RestaurantOwned;

/** Identifies an upload that a restaurant's manager made or announced; the photo made of it keeps this id. */
public record PhotoUploadId(RestaurantId restaurant, String local) implements RestaurantOwned {
    public PhotoUploadId {
        IdentifierFormat.plain(local, "a photo upload");
    }

    @JsonCreator
    public static PhotoUploadId of(String text) {
        var parts = IdentifierFormat.owned(text, "a photo upload");
        return new PhotoUploadId(RestaurantId.of(parts[0]), parts[1]);
    }

    @Override
    @JsonValue
    public String toString() {
        return restaurant + "." + local;
    }
}
