package dev.ross.command.restaurant;

import dev.ross.contracts.restaurant.BookingPolicy;
import dev.ross.contracts.restaurant.Furniture;
import dev.ross.contracts.restaurant.RestaurantEvent;
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
import dev.ross.contracts.restaurant.Schedule;
import dev.ross.contracts.restaurant.Visibility;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a restaurant's settings add up to at one moment; immutable.
 *
 * @param bookZone the zone its books are kept in: the one it registered with, for ever, so that no two books disagree
 *     on which date an instant belongs to
 */
public record Rules(
        Visibility visibility,
        ZoneId timeZone,
        ZoneId bookZone,
        Schedule schedule,
        BookingPolicy policy,
        Furniture furniture) {
    static Rules evolve(@Nullable Rules rules, RestaurantEvent event) {
        if (event instanceof RestaurantRegistered registered) return newlyRegistered(registered);
        if (rules == null) throw new IllegalStateException("a restaurant begins by being registered");
        return switch (event) {
            case RestaurantRegistered again -> newlyRegistered(again);
            case ProfileChanged unrelated -> rules;
            case RestaurantPublished published -> rules.with(Visibility.PUBLIC);
            case RestaurantUnpublished unpublished -> rules.with(Visibility.PRIVATE);
            case OpeningHoursSet set -> rules.with(rules.schedule.with(set.hours()));
            case SpecialDaySet set -> rules.with(rules.schedule.with(set.date(), set.services()));
            case SpecialDayLifted lifted -> rules.with(rules.schedule.with(lifted.date(), null));
            case ClosureScheduled closed -> rules.with(rules.schedule.with(closed.closure(), closed.during()));
            case ClosureLifted lifted -> rules.with(rules.schedule.with(lifted.closure(), null));
            case TimeZoneChanged changed -> rules.with(changed.timeZone());
            case BookingPolicySet set -> rules.with(set.policy());
            case PhotoUploadOffered unrelated -> rules;
            case PhotoUploadCompleted unrelated -> rules;
            case PhotoAttached unrelated -> rules;
            case PhotoRefused unrelated -> rules;
            case TableAdded added -> rules.with(rules.furniture.with(added.table(), added.as()));
            case TableChanged changed -> rules.with(rules.furniture.with(changed.table(), changed.to()));
            case TableRemoved removed -> rules.with(rules.furniture.with(removed.table(), null));
            case TableCombinationsSet set -> rules.with(rules.furniture.with(set.combinations()));
        };
    }

    private static Rules newlyRegistered(RestaurantRegistered registered) {
        return new Rules(
                Visibility.PRIVATE,
                registered.timeZone(),
                registered.timeZone(),
                Schedule.NONE,
                BookingPolicy.DEFAULT,
                Furniture.NONE);
    }

    private Rules with(Visibility changed) {
        return new Rules(changed, timeZone, bookZone, schedule, policy, furniture);
    }

    private Rules with(ZoneId changed) {
        return new Rules(visibility, changed, bookZone, schedule, policy, furniture);
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
