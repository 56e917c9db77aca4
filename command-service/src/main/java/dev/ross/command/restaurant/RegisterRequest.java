package dev.ross.command.restaurant;

import dev.ross.command.platform.web.MailAddress;
import dev.ross.command.platform.web.MultiLine;
import dev.ross.command.platform.web.PhoneNumber;
import dev.ross.command.platform.web.RegionZone;
import dev.ross.contracts.restaurant.Location;
import dev.ross.contracts.restaurant.Profile;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new restaurant: its profile, and the zone and currency it keeps. */
record RegisterRequest(
        @NotBlank @Size(max = 120) String name,
        @NotNull @MultiLine @Size(max = 4000) String description,
        @NotBlank @Size(max = 120) String region,
        @NotNull @RegionZone ZoneId timeZone,
        @NotNull Currency currency,
        @Nullable @MultiLine @Size(max = 400) String address,
        @Nullable Location location,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 60) String> cuisines,

        @Nullable @PhoneNumber String phone,

        @Nullable @MailAddress String email) {
    Profile profile() {
        return new ProfileRequest(name, description, region, address, location, cuisines, phone, email).toProfile();
    }
}
