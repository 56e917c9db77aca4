package dev.ross.contracts.restaurant;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.OfRestaurant;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.team.StaffContact;
import dev.ross.contracts.team.StaffId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;

/** What can be asked of a restaurant's own settings. */
public sealed interface RestaurantCommand extends OfRestaurant {
    @Override
    @RoutingKey
    RestaurantId restaurant();

    /** Makes a new restaurant, private at first, and the one who asks its manager. */
    record RegisterRestaurant(
            RestaurantId restaurant,
            Profile profile,
            ZoneId timeZone,
            Currency currency,
            StaffId by,
            Personal<StaffContact> contact)
            implements RestaurantCommand {}

    record ChangeProfile(RestaurantId restaurant, Profile profile) implements RestaurantCommand {}

    record PublishRestaurant(RestaurantId restaurant) implements RestaurantCommand {}

    record UnpublishRestaurant(RestaurantId restaurant) implements RestaurantCommand {}

    record SetOpeningHours(RestaurantId restaurant, OpeningHours hours) implements RestaurantCommand {}

    record SetBookingPolicy(RestaurantId restaurant, BookingPolicy policy) implements RestaurantCommand {}

    record AddTable(RestaurantId restaurant, TableId table, Table as) implements RestaurantCommand {}

    record ChangeTable(RestaurantId restaurant, TableId table, Table to) implements RestaurantCommand {}

    record RemoveTable(RestaurantId restaurant, TableId table) implements RestaurantCommand {}

    /**
     * Makes room for a picture.
     *
     * @param contentType of the file, as its sender says
     * @param size of the file in bytes, as its sender says
     */
    record OfferPhotoUpload(RestaurantId restaurant, PhotoUploadId upload, String contentType, int size)
            implements RestaurantCommand {}

    /** The picture was uploaded: it is to be looked at. */
    record CompletePhotoUpload(RestaurantId restaurant, PhotoUploadId upload) implements RestaurantCommand {}

    /** The house itself: photos were made of the upload, in every size. */
    record AttachPhoto(RestaurantId restaurant, PhotoUploadId upload) implements RestaurantCommand {}

    /** The house itself: no photo can be made of the upload. */
    record RefusePhoto(RestaurantId restaurant, PhotoUploadId upload, PhotoRefusal reason)
            implements RestaurantCommand {}

    record SetTableCombinations(
            RestaurantId restaurant, @AtMost(500) List<Combination> combinations) implements RestaurantCommand {}

    record ChangeTimeZone(RestaurantId restaurant, ZoneId timeZone) implements RestaurantCommand {}

    record ScheduleClosure(
            RestaurantId restaurant,
            ClosureId closure,
            Closure during,
            @Nullable Personal<String> reason) implements RestaurantCommand {}

    record LiftClosure(RestaurantId restaurant, ClosureId closure) implements RestaurantCommand {}

    /**
     * @param services of this date, in place of its weekday's; none: closed
     */
    record SetSpecialDay(
            RestaurantId restaurant,
            LocalDate date,
            @AtMost(50) List<OpeningPeriod> services) implements RestaurantCommand {}

    record LiftSpecialDay(RestaurantId restaurant, LocalDate date) implements RestaurantCommand {}
}
