package dev.ross.command.restaurant.web;

import dev.ross.command.platform.web.field.MailAddress;
import dev.ross.command.platform.web.field.MultiLine;
import dev.ross.command.platform.web.field.PhoneNumber;
import dev.ross.command.platform.web.field.RegionZone;
import dev.ross.contracts.restaurant.GeoLocation;
import dev.ross.contracts.restaurant.RestaurantProfile;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Request body for a new restaurant: its profile, time zone and currency. */
record RegisterRequest(
        @NotBlank @Size(max = 120) String name,
        @NotNull @MultiLine @Size(max = 4000) String description,
        @NotBlank @Size(max = 120) String region,
        @NotNull @RegionZone ZoneId timeZone,
        @NotNull Currency currency,
        @Nullable @MultiLine @Size(max = 400) String address,
        @Nullable GeoLocation location,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 60) String> cuisines,

        @Nullable @PhoneNumber String phone,

        @Nullable @MailAddress String email) {
    RestaurantProfile profile() {
        return new ProfileRequest(name, description, region, address, location, cuisines, phone, email).toProfile();
    }
}
