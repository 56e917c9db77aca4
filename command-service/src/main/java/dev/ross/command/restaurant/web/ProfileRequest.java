package dev.ross.command.restaurant.web;

import dev.ross.command.platform.web.field.MailAddress;
import dev.ross.command.platform.web.field.MultiLine;
import dev.ross.command.platform.web.field.PhoneNumber;
import dev.ross.contracts.restaurant.GeoLocation;
import dev.ross.contracts.restaurant.RestaurantProfile;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Request body for a restaurant's public profile, as its manager writes it. */
record ProfileRequest(
        @NotBlank @Size(max = 120) String name,
        @NotNull @MultiLine @Size(max = 4000) String description,
        @NotBlank @Size(max = 120) String region,
        @Nullable @MultiLine @Size(max = 400) String address,
        @Nullable GeoLocation location,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 60) String> cuisines,

        @Nullable @PhoneNumber String phone,

        @Nullable @MailAddress String email) {
    RestaurantProfile toProfile() {
        return new RestaurantProfile(
                name, description, region, address, location, cuisines == null ? List.of() : cuisines, phone, email);
    }
}
