package dev.ross.contracts.serviceday;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.OptBoolean;
import dev.ross.contracts.AtMost;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldMoved;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.Stay;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;

/**
 * One party's claim on its tables.
 *
 * @param to exclusive; an occupied table stays theirs beyond it, until the hold is released
 * @param occupied whether the party is seated
 * @param covers the number of guests
 * @param comes when the party comes, or came: at the hold's beginning, or before it if the party moved since
 */
public record TableHold(
        SeatingId seating,
        @AtMost(20) Set<TableId> tables,
        Instant from,
        Instant to,
        boolean occupied,
        int covers,
        @JsonProperty(isRequired = OptBoolean.FALSE) Instant comes) {
    @SuppressWarnings("NullAway") // absent in events stored before it was recorded
    public TableHold {
        if (comes == null) comes = from;
    }

    static TableHold of(SeatingId seating, Set<TableId> tables, Instant from, Instant to, int covers) {
        return new TableHold(seating, tables, from, to, false, covers, from);
    }

    /** The same party's claim after a move to other tables, or to another time. */
    public TableHold after(HoldMoved moved) {
        var arrives = moved.comes() == null ? inferredComing(moved) : moved.comes();
        return new TableHold(seating, moved.tables(), moved.from(), moved.to(), occupied, moved.covers(), arrives);
    }

    /**
     * Infers the arrival for events that do not contain it. A seated party has come. A party that was moved late, or
     * found to be more, comes as planned: until the same end. A visit that was postponed ends later, or is of fewer
     * guests.
     */
    private Instant inferredComing(HoldMoved moved) {
        var isOnlyMoved = moved.from().isAfter(from) && moved.to().equals(to) && moved.covers() >= covers;
        return occupied || isOnlyMoved || moved.from().equals(from) ? comes : moved.from();
    }

    /**
     * @param wantedTo exclusive
     */
    public boolean standsInTheWayOf(Set<TableId> wanted, Instant wantedFrom, Instant wantedTo) {
        return overlaps(wantedFrom, wantedTo) && !Collections.disjoint(tables, wanted);
    }

    /**
     * Whether it overlaps this time.
     *
     * @param wantedTo exclusive
     */
    boolean overlaps(Instant wantedFrom, Instant wantedTo) {
        return from.isBefore(wantedTo) && wantedFrom.isBefore(to);
    }

    public boolean sitsAt(Set<TableId> wanted) {
        return occupied && !Collections.disjoint(tables, wanted);
    }

    /** Whether the party still has its tables, or will have them. */
    public boolean isOpen(Instant now) {
        return occupied || now.isBefore(to);
    }

    /**
     * @param slotTo exclusive
     */
    public boolean comesWithin(Instant slotFrom, Instant slotTo) {
        return !comes.isBefore(slotFrom) && comes.isBefore(slotTo);
    }

    /**
     * Whether it belongs to this stay: it has the same end, and starts with the stay or, after a change of tables,
     * later.
     */
    public boolean isFor(Stay stay) {
        return to.equals(stay.to()) && !from.isBefore(stay.from());
    }

    /** Whether it is for a party of this size, as far as guests were counted. */
    public boolean isOf(PartySize party) {
        return covers == 0 || covers == party.guests();
    }

    /**
     * Whether both claim the same tables for the same time. Only the first of its pages contains when the party came.
     */
    public boolean isSameClaimAs(TableHold other) {
        return equals(
                new TableHold(other.seating, other.tables, other.from, other.to, other.occupied, other.covers, comes));
    }

    /** Of one party's claims on several pages, the one that contains when it came. */
    public static TableHold first(TableHold one, TableHold other) {
        return other.comes.isBefore(one.comes) ? other : one;
    }

    TableHold until(Instant later) {
        return new TableHold(seating, tables, from, later, occupied, covers, comes);
    }

    TableHold withOccupied(boolean now) {
        return new TableHold(seating, tables, from, to, now, covers, comes);
    }
}
