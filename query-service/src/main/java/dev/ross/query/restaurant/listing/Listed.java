package dev.ross.query.restaurant.listing;

import dev.ross.contracts.restaurant.OpeningHours;
import dev.ross.contracts.restaurant.Profile;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What one restaurant is found by, whether it may be found or not. */
record Listed(@Nullable Profile profile, @Nullable ZoneId timeZone, OpeningHours hours, boolean isPublic) {
    static Listed unknown(String restaurant) {
        return new Listed(null, null, OpeningHours.NONE, false);
    }

    Listed with(Profile changed) {
        return new Listed(changed, timeZone, hours, isPublic);
    }

    Listed in(ZoneId zone) {
        return new Listed(profile, zone, hours, isPublic);
    }

    Listed with(OpeningHours changed) {
        return new Listed(profile, timeZone, changed, isPublic);
    }

    Listed shown(boolean toEveryone) {
        return new Listed(profile, timeZone, hours, toEveryone);
    }

    /** Whether a party may come at this time by the restaurant's own clocks; a time that they skip never comes. */
    boolean isOpenAt(LocalDateTime time) {
        return hours.serviceDateOf(time).isPresent()
                && (timeZone == null
                        || !timeZone.getRules().getValidOffsets(time).isEmpty());
    }
}
