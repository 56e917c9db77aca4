package dev.ross.contracts.restaurant;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.restaurant.policy.BookingPolicy;
import dev.ross.contracts.restaurant.schedule.Closure;
import dev.ross.contracts.restaurant.schedule.ClosureId;
import dev.ross.contracts.restaurant.schedule.OpeningHours;
import dev.ross.contracts.restaurant.schedule.OpeningPeriod;
import dev.ross.contracts.restaurant.table.DiningTable;
import dev.ross.contracts.restaurant.table.TableCombination;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Events of a restaurant's own settings. The nesting is stored: it never changes. */
public sealed interface RestaurantEvent {
    RestaurantId restaurant();

    @Revision("1")
    record RestaurantRegistered(
            RestaurantId restaurant,
            RestaurantProfile profile,
            ZoneId timeZone,
            Currency currency,
            StaffId by,
            Instant at)
            implements RestaurantEvent {}

    @Revision("1")
    record ProfileChanged(RestaurantId restaurant, RestaurantProfile profile, Instant at) implements RestaurantEvent {}

    @Revision("1")
    record RestaurantPublished(RestaurantId restaurant, Instant at) implements RestaurantEvent {}

    @Revision("1")
    record RestaurantUnpublished(RestaurantId restaurant, Instant at) implements RestaurantEvent {}

    @Revision("1")
    record OpeningHoursSet(RestaurantId restaurant, OpeningHours hours, Instant at) implements RestaurantEvent {}

    @Revision("2")
    record BookingPolicySet(RestaurantId restaurant, BookingPolicy policy, Instant at) implements RestaurantEvent {}

    @Revision("1")
    record TableAdded(RestaurantId restaurant, TableId table, DiningTable as, Instant at) implements RestaurantEvent {}

    @Revision("1")
    record TableChanged(RestaurantId restaurant, TableId table, DiningTable to, Instant at)
            implements RestaurantEvent {}

    @Revision("1")
    record TableRemoved(RestaurantId restaurant, TableId table, Instant at) implements RestaurantEvent {}

    @Revision("1")
    record PhotoUploadOffered(RestaurantId restaurant, PhotoUploadId upload, String contentType, int size, Instant at)
            implements RestaurantEvent {}

    @Revision("1")
    record PhotoUploadCompleted(RestaurantId restaurant, PhotoUploadId upload, Instant at) implements RestaurantEvent {}

    /**
     * The restaurant shows this photo from now on.
     *
     * @param replaced the photo it showed before
     */
    @Revision("1")
    record PhotoAttached(
            RestaurantId restaurant,
            PhotoUploadId upload,
            @Nullable PhotoUploadId replaced,
            Instant at) implements RestaurantEvent {}

    @Revision("1")
    record PhotoRefused(RestaurantId restaurant, PhotoUploadId upload, PhotoRefusal reason, Instant at)
            implements RestaurantEvent {}

    @Revision("1")
    record TableCombinationsSet(RestaurantId restaurant, List<TableCombination> combinations, Instant at)
            implements RestaurantEvent {}

    /** Seatings that were accepted in the former zone keep the instant that was promised. */
    @Revision("1")
    record TimeZoneChanged(RestaurantId restaurant, ZoneId timeZone, Instant at) implements RestaurantEvent {}

    @Revision("1")
    record ClosureScheduled(
            RestaurantId restaurant,
            ClosureId closure,
            Closure during,
            @Nullable Personal<String> reason,
            Instant at) implements RestaurantEvent {}

    @Revision("1")
    record ClosureLifted(RestaurantId restaurant, ClosureId closure, Instant at) implements RestaurantEvent {}

    /**
     * @param services of this date, instead of its weekday's; none: closed
     */
    @Revision("1")
    record SpecialDaySet(RestaurantId restaurant, LocalDate date, List<OpeningPeriod> services, Instant at)
            implements RestaurantEvent {}

    /** The weekly hours apply to the date again. */
    @Revision("1")
    record SpecialDayLifted(RestaurantId restaurant, LocalDate date, Instant at) implements RestaurantEvent {}
}
