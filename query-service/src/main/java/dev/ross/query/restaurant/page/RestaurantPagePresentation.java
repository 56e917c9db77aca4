package dev.ross.query.restaurant.page;

import dev.ross.contracts.restaurant.GeoLocation;
import dev.ross.contracts.restaurant.Visibility;
import dev.ross.contracts.restaurant.policy.BookingPolicy;
import dev.ross.contracts.restaurant.schedule.OpeningPeriod;
import dev.ross.contracts.restaurant.schedule.OpeningSchedule.SpecialDay;
import dev.ross.contracts.restaurant.schedule.SlotMismatch;
import dev.ross.contracts.restaurant.table.TableCombination;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.query.platform.live.Presentation;
import dev.ross.query.platform.security.Audience;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Presents the page of a restaurant to one audience: a private restaurant does not exist for the public, and the whole
 * booking policy is shown to its own team only.
 *
 * @param mayAsk whether the caller is a guest, or may log in as one
 */
record RestaurantPagePresentation(RestaurantId id, Audience audience, boolean mayAsk)
        implements Presentation<RestaurantPage, RestaurantPagePresentation.Shown> {
    @Override
    public @Nullable Shown show(RestaurantPage page) {
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
                        : page.closures().stream()
                                .map(ClosureView::forThePublic)
                                .toList(),
                Booking.by(rules.policy()),
                page.photo() == null ? null : PhotoLinks.to(page.photo()),
                audience == Audience.MANAGER ? page.pending() : null,
                audience.works() ? rules.visibility() : null,
                audience.works() ? rules.policy() : null,
                audience.works() ? rules.tableLayout().combinations() : null,
                audience == Audience.MANAGER
                        ? rules.schedule().mismatches(rules.policy().limits().slotMinutes())
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
     * @param specialDays dates that differ from others of their weekday
     * @param photoUpload for managers: the latest upload that has not become the photo, and the reason
     * @param visibility for the team only, like {@code bookingPolicy} and {@code tableCombinations}
     * @param warnings for managers: services whose last seating cannot be booked
     */
    record Shown(
            RestaurantId id,
            String name,
            String description,
            String region,
            ZoneId timeZone,
            @Nullable String currency,
            @Nullable String address,
            @Nullable GeoLocation location,
            List<String> cuisines,
            @Nullable String phone,
            @Nullable String email,
            List<OpeningPeriod> openingHours,
            List<SpecialDay> specialDays,
            List<ClosureView> closures,
            Booking booking,
            @Nullable PhotoLinks photo,
            @Nullable PendingPhoto photoUpload,
            @Nullable Visibility visibility,
            @Nullable BookingPolicy bookingPolicy,
            @Nullable List<TableCombination> tableCombinations,
            @Nullable List<SlotMismatch> warnings,
            long version,
            List<String> actions) {}

    /** The booking limits that a guest must know to request a time. */
    record Booking(int slotMinutes, int leadMinutes, int horizonDays, int maxPartySize, int cancelCutoffMinutes) {
        static Booking by(BookingPolicy policy) {
            return new Booking(
                    policy.limits().slotMinutes(),
                    policy.limits().leadMinutes(),
                    policy.limits().horizonDays(),
                    policy.limits().maxPartySize(),
                    policy.arrival().cancelCutoffMinutes());
        }
    }
}
