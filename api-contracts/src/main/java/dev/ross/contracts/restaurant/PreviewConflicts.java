package dev.ross.contracts.restaurant;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.ross.contracts.restaurant.RestaurantCommand.ChangeTable;
import dev.ross.contracts.restaurant.RestaurantCommand.ChangeTimeZone;
import dev.ross.contracts.restaurant.RestaurantCommand.LiftClosure;
import dev.ross.contracts.restaurant.RestaurantCommand.LiftSpecialDay;
import dev.ross.contracts.restaurant.RestaurantCommand.RemoveTable;
import dev.ross.contracts.restaurant.RestaurantCommand.ScheduleClosure;
import dev.ross.contracts.restaurant.RestaurantCommand.SetBookingPolicy;
import dev.ross.contracts.restaurant.RestaurantCommand.SetOpeningHours;
import dev.ross.contracts.restaurant.RestaurantCommand.SetSpecialDay;
import dev.ross.contracts.restaurant.RestaurantCommand.SetTableCombinations;
import dev.ross.contracts.restaurant.RestaurantEvent.BookingPolicySet;
import dev.ross.contracts.restaurant.RestaurantEvent.ClosureLifted;
import dev.ross.contracts.restaurant.RestaurantEvent.ClosureScheduled;
import dev.ross.contracts.restaurant.RestaurantEvent.OpeningHoursSet;
import dev.ross.contracts.restaurant.RestaurantEvent.SpecialDayLifted;
import dev.ross.contracts.restaurant.RestaurantEvent.SpecialDaySet;
import dev.ross.contracts.restaurant.RestaurantEvent.TableChanged;
import dev.ross.contracts.restaurant.RestaurantEvent.TableCombinationsSet;
import dev.ross.contracts.restaurant.RestaurantEvent.TableRemoved;
import dev.ross.contracts.restaurant.RestaurantEvent.TimeZoneChanged;
import dev.ross.contracts.restaurant.schedule.SlotMismatch;
import dev.ross.contracts.value.SeatingId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Queries the seatings that a change of the rules would conflict with, except those that conflict with the rules
 * already. Changes nothing.
 *
 * @param change a command that seatings can conflict with
 */
public record PreviewConflicts(
        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
        @JsonSubTypes({
            @Type(SetOpeningHours.class),
            @Type(ChangeTimeZone.class),
            @Type(ScheduleClosure.class),
            @Type(LiftClosure.class),
            @Type(SetSpecialDay.class),
            @Type(LiftSpecialDay.class),
            @Type(SetBookingPolicy.class),
            @Type(ChangeTable.class),
            @Type(RemoveTable.class),
            @Type(SetTableCombinations.class)
        })
        RestaurantCommand change) {
    /** The event that the command would lead to. */
    public RestaurantEvent asIfDone(Instant at) {
        return switch (change) {
            case SetOpeningHours set -> new OpeningHoursSet(set.restaurant(), set.hours(), at);
            case ChangeTimeZone to -> new TimeZoneChanged(to.restaurant(), to.timeZone(), at);
            case ScheduleClosure close ->
                new ClosureScheduled(close.restaurant(), close.closure(), close.during(), close.reason(), at);
            case LiftClosure lift -> new ClosureLifted(lift.restaurant(), lift.closure(), at);
            case SetSpecialDay set -> new SpecialDaySet(set.restaurant(), set.date(), set.services(), at);
            case LiftSpecialDay lift -> new SpecialDayLifted(lift.restaurant(), lift.date(), at);
            case SetBookingPolicy set -> new BookingPolicySet(set.restaurant(), set.policy(), at);
            case ChangeTable change -> new TableChanged(change.restaurant(), change.table(), change.to(), at);
            case RemoveTable remove -> new TableRemoved(remove.restaurant(), remove.table(), at);
            case SetTableCombinations set -> new TableCombinationsSet(set.restaurant(), set.combinations(), at);
            default -> throw new IllegalArgumentException("no seating can conflict with that");
        };
    }

    /**
     * The consequences of the change.
     *
     * @param conflicts the seatings that it would conflict with, by start time
     * @param warnings the services whose last seating could not be booked
     */
    public record Answer(List<ConflictingSeating> conflicts, List<SlotMismatch> warnings) {}

    /**
     * A seating that the changed rules would no longer allow.
     *
     * @param startsAt in the local time that was promised
     */
    public record ConflictingSeating(SeatingId seating, LocalDateTime startsAt, SeatingConflict reason) {}
}
