package dev.ross.contracts.restaurant;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.RestaurantScoped;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.restaurant.policy.BookingPolicy;
import dev.ross.contracts.restaurant.schedule.Closure;
import dev.ross.contracts.restaurant.schedule.ClosureId;
import dev.ross.contracts.restaurant.schedule.OpeningHours;
import dev.ross.contracts.restaurant.schedule.OpeningPeriod;
import dev.ross.contracts.restaurant.table.DiningTable;
import dev.ross.contracts.restaurant.table.TableCombination;
import dev.ross.contracts.team.StaffContact;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import dev.ross.contracts.value.TableId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;

/** Commands on a restaurant's own settings. */
public sealed interface RestaurantCommand extends RestaurantScoped {
    @Override
    @RoutingKey
    RestaurantId restaurant();

    /** Registers a new restaurant, private at first, with the caller as its manager. */
    record RegisterRestaurant(
            RestaurantId restaurant,
            RestaurantProfile profile,
            ZoneId timeZone,
            Currency currency,
            StaffId by,
            Personal<StaffContact> contact)
            implements RestaurantCommand {}

    record ChangeProfile(RestaurantId restaurant, RestaurantProfile profile) implements RestaurantCommand {}

    record PublishRestaurant(RestaurantId restaurant) implements RestaurantCommand {}

    record UnpublishRestaurant(RestaurantId restaurant) implements RestaurantCommand {}

    record SetOpeningHours(RestaurantId restaurant, OpeningHours hours) implements RestaurantCommand {}

    record SetBookingPolicy(RestaurantId restaurant, BookingPolicy policy) implements RestaurantCommand {}

    record AddTable(RestaurantId restaurant, TableId table, DiningTable as) implements RestaurantCommand {}

    record ChangeTable(RestaurantId restaurant, TableId table, DiningTable to) implements RestaurantCommand {}

    record RemoveTable(RestaurantId restaurant, TableId table) implements RestaurantCommand {}

    /**
     * Announces a picture that will be uploaded.
     *
     * @param contentType of the file, as declared by its sender
     * @param size of the file in bytes, as declared by its sender
     */
    record OfferPhotoUpload(RestaurantId restaurant, PhotoUploadId upload, String contentType, int size)
            implements RestaurantCommand {}

    /** Reports that the picture was uploaded and is to be processed. */
    record CompletePhotoUpload(RestaurantId restaurant, PhotoUploadId upload) implements RestaurantCommand {}

    /** Attaches the photos that were made of the upload, in every size. Sent by the system. */
    record AttachPhoto(RestaurantId restaurant, PhotoUploadId upload) implements RestaurantCommand {}

    /** Refuses the upload, of which no photo can be made. Sent by the system. */
    record RefusePhoto(RestaurantId restaurant, PhotoUploadId upload, PhotoRefusal reason)
            implements RestaurantCommand {}

    record SetTableCombinations(
            RestaurantId restaurant, @AtMost(500) List<TableCombination> combinations) implements RestaurantCommand {}

    record ChangeTimeZone(RestaurantId restaurant, ZoneId timeZone) implements RestaurantCommand {}

    record ScheduleClosure(
            RestaurantId restaurant,
            ClosureId closure,
            Closure during,
            @Nullable Personal<String> reason) implements RestaurantCommand {}

    record LiftClosure(RestaurantId restaurant, ClosureId closure) implements RestaurantCommand {}

    /**
     * @param services of this date, instead of its weekday's; none: closed
     */
    record SetSpecialDay(
            RestaurantId restaurant,
            LocalDate date,
            @AtMost(50) List<OpeningPeriod> services) implements RestaurantCommand {}

    record LiftSpecialDay(RestaurantId restaurant, LocalDate date) implements RestaurantCommand {}
}
