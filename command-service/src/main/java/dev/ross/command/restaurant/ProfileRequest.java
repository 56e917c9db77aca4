package dev.ross.command.restaurant;

import dev.ross.command.platform.web.MailAddress;
import dev.ross.command.platform.web.MultiLine;
import dev.ross.command.platform.web.PhoneNumber;
import dev.ross.contracts.restaurant.Location;
import dev.ross.contracts.restaurant.Profile;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What guests read about a restaurant, as its manager writes it. */
record ProfileRequest(
        @NotBlank @Size(max = 120) String name,
        @NotNull @MultiLine @Size(max = 4000) String description,
        @NotBlank @Size(max = 120) String region,
        @Nullable @MultiLine @Size(max = 400) String address,
        @Nullable Location location,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 60) String> cuisines,

        @Nullable @PhoneNumber String phone,

        @Nullable @MailAddress String email) {
    Profile toProfile() {
        return new Profile(
                name, description, region, address, location, cuisines == null ? List.of() : cuisines, phone, email);
    }
}
