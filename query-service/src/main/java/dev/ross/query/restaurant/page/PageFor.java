package dev.ross.query.restaurant.page;

import dev.ross.contracts.restaurant.BookingPolicy;
import dev.ross.contracts.restaurant.Combination;
import dev.ross.contracts.restaurant.Location;
import dev.ross.contracts.restaurant.OpeningPeriod;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.restaurant.Schedule.SpecialDay;
import dev.ross.contracts.restaurant.SlotMismatch;
import dev.ross.contracts.restaurant.Visibility;
import dev.ross.query.platform.live.Lens;
import dev.ross.query.platform.security.Audience;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page as this audience sees it: what is private does not exist for the public, and how it books is its own affair.
 *
 * @param mayAsk whether the caller is a guest, or may log in as one
 */
record PageFor(RestaurantId id, Audience audience, boolean mayAsk) implements Lens<RestaurantPage> {
    @Override
    public @Nullable Object show(RestaurantPage page) {
        var profile = page.profile();
        if (profile == null || !page.isThereFor(audience)) return null;
        var rules = page.rules();
        return new Shown(
                id,
                profile.name(),
                profile.description(),
                profile.region(),
                rules.timeZone(),
                page.currency() == null ? null : page.currency().getCurrencyCode(),
                profile.address(),
                profile.location(),
                profile.cuisines(),
                profile.phone(),
                profile.email(),
                rules.schedule().weekly().weekly(),
                rules.schedule().specialDays(),
                audience.works()
                        ? page.closures()
                        : page.closures().stream().map(Shut::forThePublic).toList(),
                Booking.by(rules.policy()),
                page.photo() == null ? null : PhotoLinks.to(page.photo()),
                audience == Audience.MANAGER ? page.pending() : null,
                audience.works() ? rules.visibility() : null,
                audience.works() ? rules.policy() : null,
                audience.works() ? rules.furniture().combinations() : null,
                audience == Audience.MANAGER
                        ? rules.schedule().mismatches(rules.policy().slotMinutes())
                        : null,
                page.version(),
                actions());
    }

    private List<String> actions() {
        return switch (audience) {
            case PUBLIC -> mayAsk ? List.of("ask-for-seating") : List.of();
            case STAFF -> List.of("book", "walk-in");
            case MANAGER ->
                List.of(
                        "book",
                        "walk-in",
                        "change-profile",
                        "set-visibility",
                        "set-opening-hours",
                        "set-booking-policy",
                        "set-special-day",
                        "schedule-closure",
                        "change-time-zone",
                        "set-table-combinations",
                        "upload-photo");
        };
    }

    /**
     * @param specialDays dates that are unlike others of their weekday
     * @param photoUpload for the manager: the picture sent last that is not the photo, and why
     * @param visibility and {@code bookingPolicy} and {@code tableCombinations}: for those who work there
     * @param warnings for the manager: services whose last seating cannot be booked
     */
    record Shown(
            RestaurantId id,
            String name,
            String description,
            String region,
            ZoneId timeZone,
            @Nullable String currency,
            @Nullable String address,
            @Nullable Location location,
            List<String> cuisines,
            @Nullable String phone,
            @Nullable String email,
            List<OpeningPeriod> openingHours,
            List<SpecialDay> specialDays,
            List<Shut> closures,
            Booking booking,
            @Nullable PhotoLinks photo,
            @Nullable PendingPhoto photoUpload,
            @Nullable Visibility visibility,
            @Nullable BookingPolicy bookingPolicy,
            @Nullable List<Combination> tableCombinations,
            @Nullable List<SlotMismatch> warnings,
            long version,
            List<String> actions) {}

    /** What a guest must know to ask for a time that may be had. */
    record Booking(int slotMinutes, int leadMinutes, int horizonDays, int maxPartySize, int cancelCutoffMinutes) {
        static Booking by(BookingPolicy policy) {
            return new Booking(
                    policy.slotMinutes(),
                    policy.leadMinutes(),
                    policy.horizonDays(),
                    policy.maxPartySize(),
                    policy.cancelCutoffMinutes());
        }
    }
}
