package dev.ross.contracts.restaurant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ross.contracts.Identifier;
import dev.ross.contracts.Ids;

/** One picture that a restaurant's manager sent, or means to; the photo that is made of it keeps this name. */
public record PhotoUploadId(RestaurantId restaurant, String local) implements Identifier {
    public PhotoUploadId {
        Ids.plain(local, "a photo upload");
    }

    @JsonCreator
    public static PhotoUploadId of(String text) {
        var parts = Ids.owned(text, "a photo upload");
        return new PhotoUploadId(RestaurantId.of(parts[0]), parts[1]);
    }

    @Override
    @JsonValue
    public String toString() {
        return restaurant + "." + local;
    }
}
