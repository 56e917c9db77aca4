package dev.ross.contracts.restaurant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.ross.contracts.restaurant.RestaurantEvent.BookingPolicySet;
import dev.ross.contracts.restaurant.RestaurantEvent.ClosureLifted;
import dev.ross.contracts.restaurant.RestaurantEvent.ClosureScheduled;
import dev.ross.contracts.restaurant.RestaurantEvent.OpeningHoursSet;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoAttached;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoRefused;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoUploadCompleted;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoUploadOffered;
import dev.ross.contracts.restaurant.RestaurantEvent.ProfileChanged;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantPublished;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantRegistered;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantUnpublished;
import dev.ross.contracts.restaurant.RestaurantEvent.SpecialDayLifted;
import dev.ross.contracts.restaurant.RestaurantEvent.SpecialDaySet;
import dev.ross.contracts.restaurant.RestaurantEvent.TableAdded;
import dev.ross.contracts.restaurant.RestaurantEvent.TableChanged;
import dev.ross.contracts.restaurant.RestaurantEvent.TableCombinationsSet;
import dev.ross.contracts.restaurant.RestaurantEvent.TableRemoved;
import dev.ross.contracts.restaurant.RestaurantEvent.TimeZoneChanged;
import dev.ross.contracts.restaurant.policy.BookingPolicy;
import dev.ross.contracts.restaurant.schedule.OpeningSchedule;
import dev.ross.contracts.restaurant.schedule.OpeningSchedule.Closed;
import dev.ross.contracts.restaurant.schedule.OpeningSchedule.SpecialDay;
import dev.ross.contracts.restaurant.table.TableLayout;
import dev.ross.contracts.value.PartySize;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.ToIntBiFunction;

/**
 * The current settings of a restaurant, folded from its events.
 *
 * @param bookZone the time zone of its books: the one it registered with, permanently, so that no two books disagree on
 *     the date that an instant belongs to
 */
public record RestaurantRules(
        Visibility visibility,
        ZoneId timeZone,
        ZoneId bookZone,
        OpeningSchedule schedule,
        BookingPolicy policy,
        TableLayout tableLayout) {
    private static final int KEPT_DAYS = 8;

    /** The rules of an unregistered restaurant. */
    public static final RestaurantRules NONE = new RestaurantRules(
            Visibility.PRIVATE,
            ZoneOffset.UTC,
            ZoneOffset.UTC,
            OpeningSchedule.NONE,
            BookingPolicy.DEFAULT,
            TableLayout.NONE);

    @JsonIgnore
    public boolean isPublic() {
        return visibility == Visibility.PUBLIC;
    }

    /** Whether guests may book this time online, as far as slots are concerned. */
    public boolean isOnASlot(LocalDateTime startsAt) {
        return schedule.slotOf(startsAt, policy.limits().slotMinutes()).equals(startsAt);
    }

    /**
     * Whether pacing allows this party: it limits how many guests start in one slot, since the kitchen cannot cook for
     * all of them at once.
     *
     * @param startsAt the same moment as {@code from}, in the restaurant's local time
     * @param coversWithin the number of guests of other parties that start between two instants, the second exclusive
     */
    public boolean hasRoomInTheSlot(
            LocalDateTime startsAt, Instant from, PartySize party, ToIntBiFunction<Instant, Instant> coversWithin) {
        var limit = policy.limits().coversPerSlot();
        if (limit == null) return true;
        var begins = from.minus(
                Duration.between(schedule.slotOf(startsAt, policy.limits().slotMinutes()), startsAt));
        var ends = begins.plus(Duration.ofMinutes(policy.limits().slotMinutes()));
        return coversWithin.applyAsInt(begins, ends) + party.guests() <= limit;
    }

    public RestaurantRules after(RestaurantEvent event) {
        return switch (event) {
            case RestaurantRegistered registered -> in(registered.timeZone(), registered.timeZone());
            case ProfileChanged unrelated -> this;
            case RestaurantPublished published -> with(Visibility.PUBLIC);
            case RestaurantUnpublished unpublished -> with(Visibility.PRIVATE);
            case OpeningHoursSet set -> with(schedule.with(set.hours()));
            case SpecialDaySet set -> with(upcoming(set.at()).with(new SpecialDay(set.date(), set.services())));
            case SpecialDayLifted lifted -> with(schedule.without(lifted.date()));
            case ClosureScheduled closed ->
                with(upcoming(closed.at()).with(new Closed(closed.closure(), closed.during())));
            case ClosureLifted lifted -> with(schedule.without(lifted.closure()));
            case TimeZoneChanged changed -> in(changed.timeZone(), bookZone);
            case BookingPolicySet set -> with(set.policy());
            case TableAdded added -> with(tableLayout.with(added.table(), added.as()));
            case TableChanged changed -> with(tableLayout.with(changed.table(), changed.to()));
            case TableRemoved removed -> with(tableLayout.without(removed.table()));
            case TableCombinationsSet set -> with(tableLayout.with(set.combinations()));
            case PhotoUploadOffered unrelated -> this;
            case PhotoUploadCompleted unrelated -> this;
            case PhotoAttached unrelated -> this;
            case PhotoRefused unrelated -> this;
        };
    }

    /** The schedule from last week on: recent dates may still be displayed, and their seatings reinstated. */
    private OpeningSchedule upcoming(Instant now) {
        return schedule.from(LocalDate.ofInstant(now, bookZone).minusDays(KEPT_DAYS));
    }

    private RestaurantRules in(ZoneId zone, ZoneId ofTheBooks) {
        return new RestaurantRules(visibility, zone, ofTheBooks, schedule, policy, tableLayout);
    }

    private RestaurantRules with(Visibility changed) {
        return new RestaurantRules(changed, timeZone, bookZone, schedule, policy, tableLayout);
    }

    private RestaurantRules with(OpeningSchedule changed) {
        return new RestaurantRules(visibility, timeZone, bookZone, changed, policy, tableLayout);
    }

    private RestaurantRules with(BookingPolicy changed) {
        return new RestaurantRules(visibility, timeZone, bookZone, schedule, changed, tableLayout);
    }

    private RestaurantRules with(TableLayout changed) {
        return new RestaurantRules(visibility, timeZone, bookZone, schedule, policy, changed);
    }
}
