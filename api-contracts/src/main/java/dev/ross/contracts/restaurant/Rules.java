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
import dev.ross.contracts.restaurant.Schedule.Closed;
import dev.ross.contracts.restaurant.Schedule.SpecialDay;
import dev.ross.contracts.seating.PartySize;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.ToIntBiFunction;

/**
 * What a restaurant's settings add up to at one moment, as its events tell it.
 *
 * @param bookZone the zone its books are kept by: the one it registered with, for ever, so that no two books disagree on
 *     which date an instant belongs to
 */
public record Rules(
        Visibility visibility,
        ZoneId timeZone,
        ZoneId bookZone,
        Schedule schedule,
        BookingPolicy policy,
        Furniture furniture) {
    private static final int KEPT_DAYS = 8;

    /** Of a restaurant that nobody has registered. */
    public static final Rules NONE = new Rules(
            Visibility.PRIVATE, ZoneOffset.UTC, ZoneOffset.UTC, Schedule.NONE, BookingPolicy.DEFAULT, Furniture.NONE);

    @JsonIgnore
    public boolean isPublic() {
        return visibility == Visibility.PUBLIC;
    }

    /** Whether guests may book this time themselves, as far as slots go. */
    public boolean isOnASlot(LocalDateTime startsAt) {
        return schedule.slotOf(startsAt, policy.slotMinutes()).equals(startsAt);
    }

    /**
     * Whether the kitchen can cook for this party too: it counts who comes in a slot, since it cannot cook for everybody at
     * once.
     *
     * @param startsAt the same moment as {@code from}, by the restaurant's clocks
     * @param coversWithin how many guests of other parties come between two instants, the second exclusive
     */
    public boolean hasRoomInTheSlot(
            LocalDateTime startsAt, Instant from, PartySize party, ToIntBiFunction<Instant, Instant> coversWithin) {
        var limit = policy.coversPerSlot();
        if (limit == null) return true;
        var begins = from.minus(Duration.between(schedule.slotOf(startsAt, policy.slotMinutes()), startsAt));
        var ends = begins.plus(Duration.ofMinutes(policy.slotMinutes()));
        return coversWithin.applyAsInt(begins, ends) + party.guests() <= limit;
    }

    public Rules after(RestaurantEvent event) {
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
            case TableAdded added -> with(furniture.with(added.table(), added.as()));
            case TableChanged changed -> with(furniture.with(changed.table(), changed.to()));
            case TableRemoved removed -> with(furniture.without(removed.table()));
            case TableCombinationsSet set -> with(furniture.with(set.combinations()));
            case PhotoUploadOffered unrelated -> this;
            case PhotoUploadCompleted unrelated -> this;
            case PhotoAttached unrelated -> this;
            case PhotoRefused unrelated -> this;
        };
    }

    /** Days of the last week are kept: what was then may still be looked at, or taken back. */
    private Schedule upcoming(Instant now) {
        return schedule.from(LocalDate.ofInstant(now, bookZone).minusDays(KEPT_DAYS));
    }

    private Rules in(ZoneId zone, ZoneId ofTheBooks) {
        return new Rules(visibility, zone, ofTheBooks, schedule, policy, furniture);
    }

    private Rules with(Visibility changed) {
        return new Rules(changed, timeZone, bookZone, schedule, policy, furniture);
    }

    private Rules with(Schedule changed) {
        return new Rules(visibility, timeZone, bookZone, changed, policy, furniture);
    }

    private Rules with(BookingPolicy changed) {
        return new Rules(visibility, timeZone, bookZone, schedule, changed, furniture);
    }

    private Rules with(Furniture changed) {
        return new Rules(visibility, timeZone, bookZone, schedule, policy, changed);
    }
}
