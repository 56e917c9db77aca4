package dev.ross.contracts.restaurant;

import dev.ross.contracts.team.StaffId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What can happen to a restaurant's own settings. The nesting is stored: it never changes. */
public sealed interface RestaurantEvent {
    RestaurantId restaurant();

    @Revision("1")
    record RestaurantRegistered(
            RestaurantId restaurant, Profile profile, ZoneId timeZone, Currency currency, StaffId by, Instant at)
            implements RestaurantEvent {}

    @Revision("1")
    record ProfileChanged(RestaurantId restaurant, Profile profile, Instant at) implements RestaurantEvent {}

    @Revision("1")
    record RestaurantPublished(RestaurantId restaurant, Instant at) implements RestaurantEvent {}

    @Revision("1")
    record RestaurantUnpublished(RestaurantId restaurant, Instant at) implements RestaurantEvent {}

    @Revision("1")
    record OpeningHoursSet(RestaurantId restaurant, OpeningHours hours, Instant at) implements RestaurantEvent {}

    @Revision("1")
    record BookingPolicySet(RestaurantId restaurant, BookingPolicy policy, Instant at) implements RestaurantEvent {}

    @Revision("1")
    record TableAdded(RestaurantId restaurant, TableId table, Table as, Instant at) implements RestaurantEvent {}

    @Revision("1")
    record TableChanged(RestaurantId restaurant, TableId table, Table to, Instant at) implements RestaurantEvent {}

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
}
