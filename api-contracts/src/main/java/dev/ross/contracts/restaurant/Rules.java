package dev.ross.contracts.restaurant;

import static java.util.stream.Collectors.toMap;

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
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that a restaurant has settled about its time and its tables, as its events tell it; for screens, that keep it in
 * lists since its ids are no names of fields.
 *
 * @param bookZone the zone its books are kept by: that in which it was registered, for ever
 * @param closures in the order in which they were made
 */
public record Rules(
        boolean isPublic,
        ZoneId timeZone,
        ZoneId bookZone,
        OpeningHours hours,
        List<SpecialDay> specialDays,
        List<Closed> closures,
        BookingPolicy policy,
        List<Placed> tables,
        List<Combination> combinations) {
    /** Of a restaurant that nobody has registered. */
    public static final Rules NONE = new Rules(
            false,
            ZoneOffset.UTC,
            ZoneOffset.UTC,
            OpeningHours.NONE,
            List.of(),
            List.of(),
            BookingPolicy.DEFAULT,
            List.of(),
            List.of());

    public Schedule schedule() {
        return new Schedule(
                hours,
                specialDays.stream().collect(toMap(SpecialDay::date, SpecialDay::services)),
                closures.stream().collect(toMap(Closed::closure, Closed::during)));
    }

    public Furniture furniture() {
        return new Furniture(tables.stream().collect(toMap(Placed::id, Placed::table)), combinations);
    }

    public Rules after(RestaurantEvent event) {
        return switch (event) {
            case RestaurantRegistered registered -> in(registered.timeZone(), registered.timeZone());
            case ProfileChanged unrelated -> this;
            case RestaurantPublished published -> shown(true);
            case RestaurantUnpublished unpublished -> shown(false);
            case OpeningHoursSet set -> with(set.hours());
            case SpecialDaySet set -> with(without(set.date()), new SpecialDay(set.date(), set.services()));
            case SpecialDayLifted lifted -> with(without(lifted.date()));
            case ClosureScheduled closed -> closing(closed.closure(), closed.during());
            case ClosureLifted lifted -> closed(without(lifted.closure()));
            case TimeZoneChanged changed -> in(changed.timeZone(), bookZone);
            case BookingPolicySet set -> with(set.policy());
            case TableAdded added -> placing(added.table(), added.as());
            case TableChanged changed -> placing(changed.table(), changed.to());
            case TableRemoved removed -> placed(without(removed.table()));
            case TableCombinationsSet set -> combining(set.combinations());
            case PhotoUploadOffered unrelated -> this;
            case PhotoUploadCompleted unrelated -> this;
            case PhotoAttached unrelated -> this;
            case PhotoRefused unrelated -> this;
        };
    }

    private Stream<SpecialDay> without(LocalDate date) {
        return specialDays.stream().filter(day -> !day.date().equals(date));
    }

    private Stream<Closed> without(ClosureId id) {
        return closures.stream().filter(closed -> !closed.closure().equals(id));
    }

    private Stream<Placed> without(TableId id) {
        return tables.stream().filter(table -> !table.id().equals(id));
    }

    private Rules shown(boolean toAll) {
        return new Rules(toAll, timeZone, bookZone, hours, specialDays, closures, policy, tables, combinations);
    }

    private Rules in(ZoneId zone, ZoneId ofTheBooks) {
        return new Rules(isPublic, zone, ofTheBooks, hours, specialDays, closures, policy, tables, combinations);
    }

    private Rules with(OpeningHours to) {
        return new Rules(isPublic, timeZone, bookZone, to, specialDays, closures, policy, tables, combinations);
    }

    private Rules with(Stream<SpecialDay> others, SpecialDay... one) {
        var days = Stream.concat(others, Stream.of(one)).toList();
        return new Rules(isPublic, timeZone, bookZone, hours, days, closures, policy, tables, combinations);
    }

    private Rules closing(ClosureId id, Closure during) {
        return closed(Stream.concat(without(id), Stream.of(new Closed(id, during))));
    }

    private Rules closed(Stream<Closed> all) {
        return new Rules(isPublic, timeZone, bookZone, hours, specialDays, all.toList(), policy, tables, combinations);
    }

    private Rules with(BookingPolicy to) {
        return new Rules(isPublic, timeZone, bookZone, hours, specialDays, closures, to, tables, combinations);
    }

    private Rules placing(TableId id, Table table) {
        return placed(Stream.concat(without(id), Stream.of(new Placed(id, table))));
    }

    private Rules placed(Stream<Placed> all) {
        return new Rules(
                isPublic, timeZone, bookZone, hours, specialDays, closures, policy, all.toList(), combinations);
    }

    private Rules combining(List<Combination> all) {
        return new Rules(isPublic, timeZone, bookZone, hours, specialDays, closures, policy, tables, all);
    }

    /** A date that is unlike the others of its weekday. */
    public record SpecialDay(LocalDate date, List<OpeningPeriod> services) {}

    /** Days without any service. */
    public record Closed(ClosureId closure, Closure during) {}

    /** A table that stands there. */
    public record Placed(TableId id, Table table) {}
}
