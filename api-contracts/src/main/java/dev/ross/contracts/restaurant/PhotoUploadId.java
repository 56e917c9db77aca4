package dev.ross.contracts.restaurant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ross.contracts.Identifier;
import dev.ross.contracts.IdentifierFormat;

/** Identifies an upload that a restaurant's manager made or announced; the photo made of it keeps this id. */
public record PhotoUploadId(RestaurantId restaurant, String local) implements Identifier {
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
