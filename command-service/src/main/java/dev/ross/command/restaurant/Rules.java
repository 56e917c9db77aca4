package dev.ross.command.restaurant;

import dev.ross.contracts.restaurant.BookingPolicy;
import dev.ross.contracts.restaurant.OpeningHours;
import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.restaurant.RestaurantEvent.BookingPolicySet;
import dev.ross.contracts.restaurant.RestaurantEvent.OpeningHoursSet;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoAttached;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoRefused;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoUploadCompleted;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoUploadOffered;
import dev.ross.contracts.restaurant.RestaurantEvent.ProfileChanged;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantPublished;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantRegistered;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantUnpublished;
import dev.ross.contracts.restaurant.RestaurantEvent.TableAdded;
import dev.ross.contracts.restaurant.RestaurantEvent.TableChanged;
import dev.ross.contracts.restaurant.RestaurantEvent.TableRemoved;
import dev.ross.contracts.restaurant.Table;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.restaurant.Visibility;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
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
        OpeningHours hours,
        BookingPolicy policy,
        Map<TableId, Table> tables) {
    public Rules {
        tables = Map.copyOf(tables);
    }

    static Rules evolve(@Nullable Rules rules, RestaurantEvent event) {
        if (event instanceof RestaurantRegistered registered) return newlyRegistered(registered);
        if (rules == null) throw new IllegalStateException("a restaurant begins by being registered");
        return switch (event) {
            case RestaurantRegistered again -> newlyRegistered(again);
            case ProfileChanged unrelated -> rules;
            case RestaurantPublished published -> rules.with(Visibility.PUBLIC);
            case RestaurantUnpublished unpublished -> rules.with(Visibility.PRIVATE);
            case OpeningHoursSet set -> rules.with(set.hours());
            case BookingPolicySet set -> rules.with(set.policy());
            case TableAdded added -> rules.with(added.table(), added.as());
            case TableChanged changed -> rules.with(changed.table(), changed.to());
            case TableRemoved removed -> rules.with(removed.table(), null);
            case PhotoUploadOffered unrelated -> rules;
            case PhotoUploadCompleted unrelated -> rules;
            case PhotoAttached unrelated -> rules;
            case PhotoRefused unrelated -> rules;
        };
    }

    private static Rules newlyRegistered(RestaurantRegistered registered) {
        return new Rules(
                Visibility.PRIVATE,
                registered.timeZone(),
                registered.timeZone(),
                OpeningHours.NONE,
                BookingPolicy.DEFAULT,
                Map.of());
    }

    private Rules with(Visibility changed) {
        return new Rules(changed, timeZone, bookZone, hours, policy, tables);
    }

    private Rules with(OpeningHours changed) {
        return new Rules(visibility, timeZone, bookZone, changed, policy, tables);
    }

    private Rules with(BookingPolicy changed) {
        return new Rules(visibility, timeZone, bookZone, hours, changed, tables);
    }

    private Rules with(TableId id, @Nullable Table table) {
        var changed = new HashMap<>(tables);
        if (table == null) changed.remove(id);
        else changed.put(id, table);
        return new Rules(visibility, timeZone, bookZone, hours, policy, changed);
    }
}
