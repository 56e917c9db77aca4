package dev.ross.query.restaurant.page;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ross.contracts.restaurant.RestaurantProfile;
import dev.ross.contracts.restaurant.RestaurantRules;
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
        return new Shown(
                id,
                profile,
                PageSchedule.of(page, audience),
                page.currency() == null ? null : page.currency().getCurrencyCode(),
                Booking.by(page.rules().policy()),
                PagePhotos.of(page, audience),
                TeamSettings.of(page.rules(), audience),
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

    record Shown(
            RestaurantId id,
            @JsonUnwrapped RestaurantProfile profile,
            @JsonUnwrapped PageSchedule schedule,
            @Nullable String currency,
            Booking booking,
            @JsonUnwrapped PagePhotos photos,
            @JsonUnwrapped TeamSettings team,
            long version,
            List<String> actions) {}

    /**
     * @param specialDays dates that differ from others of their weekday
     */
    record PageSchedule(
            ZoneId timeZone,
            List<OpeningPeriod> openingHours,
            List<SpecialDay> specialDays,
            List<ClosureView> closures) {
        static PageSchedule of(RestaurantPage page, Audience audience) {
            var schedule = page.rules().schedule();
            var closures = page.closures().stream()
                    .map(closure -> audience.works() ? closure : closure.forThePublic())
                    .toList();
            return new PageSchedule(
                    page.rules().timeZone(), schedule.weekly().weekly(), schedule.specialDays(), closures);
        }
    }

    /**
     * @param photoUpload for managers: the latest upload that has not become the photo, and the reason
     */
    record PagePhotos(@Nullable PhotoLinks photo, @Nullable PendingPhoto photoUpload) {
        static PagePhotos of(RestaurantPage page, Audience audience) {
            return new PagePhotos(
                    page.photo() == null ? null : PhotoLinks.to(page.photo()),
                    audience == Audience.MANAGER ? page.pending() : null);
        }
    }

    /**
     * @param visibility for the team only, like {@code bookingPolicy} and {@code tableCombinations}
     * @param warnings for managers: services whose last seating cannot be booked
     */
    record TeamSettings(
            @Nullable Visibility visibility,
            @Nullable BookingPolicy bookingPolicy,
            @Nullable List<TableCombination> tableCombinations,
            @Nullable List<SlotMismatch> warnings) {
        static TeamSettings of(RestaurantRules rules, Audience audience) {
            if (!audience.works()) return new TeamSettings(null, null, null, null);
            var slotMinutes = rules.policy().limits().slotMinutes();
            return new TeamSettings(
                    rules.visibility(),
                    rules.policy(),
                    rules.tableLayout().combinations(),
                    audience == Audience.MANAGER ? rules.schedule().mismatches(slotMinutes) : null);
        }
    }

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
