package dev.ross.contracts.serviceday;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.OptBoolean;
import dev.ross.contracts.AtMost;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.Stay;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldMoved;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;

/**
 * One party's claim on its tables.
 *
 * @param to exclusive; an occupied table stays theirs beyond it, until it is released
 * @param occupied whether they sit there
 * @param covers how many guests they are
 * @param comes when they come, or came: at its beginning, or before it where they moved since
 */
public record Hold(
        SeatingId seating,
        @AtMost(20) Set<TableId> tables,
        Instant from,
        Instant to,
        boolean occupied,
        int covers,
        @JsonProperty(isRequired = OptBoolean.FALSE) Instant comes) {
    @SuppressWarnings("NullAway") // what was stored before it was known when they came
    public Hold {
        if (comes == null) comes = from;
    }

    static Hold of(SeatingId seating, Set<TableId> tables, Instant from, Instant to, int covers) {
        return new Hold(seating, tables, from, to, false, covers, from);
    }

    /** The same party's claim on other tables, or in another time. */
    public Hold after(HoldMoved moved) {
        var arrives = moved.comes() == null ? inferredComing(moved) : moved.comes();
        return new Hold(seating, moved.tables(), moved.from(), moved.to(), occupied, moved.covers(), arrives);
    }

    /**
     * For events from before they said it. Who sits has come. Who was moved late, or found to be more, comes as planned:
     * until the same end. A visit that was put off ends later, or is of fewer guests.
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
     * Whether some of it falls into this time.
     *
     * @param wantedTo exclusive
     */
    boolean overlaps(Instant wantedFrom, Instant wantedTo) {
        return from.isBefore(wantedTo) && wantedFrom.isBefore(to);
    }

    public boolean sitsAt(Set<TableId> wanted) {
        return occupied && !Collections.disjoint(tables, wanted);
    }

    /** Whether its tables are theirs still, or will be. */
    public boolean isOpen(Instant now) {
        return occupied || now.isBefore(to);
    }

    /**
     * @param slotTo exclusive
     */
    public boolean comesWithin(Instant slotFrom, Instant slotTo) {
        return !comes.isBefore(slotFrom) && comes.isBefore(slotTo);
    }

    /** Whether it is for this stay: from its beginning, or since it got tables after that. */
    public boolean isFor(Stay stay) {
        return to.equals(stay.to()) && !from.isBefore(stay.from());
    }

    /** Whether it is for so many guests, as far as they were counted. */
    public boolean isOf(PartySize party) {
        return covers == 0 || covers == party.guests();
    }

    /** Whether they have the same tables at the same time. When the party came stands on the first of its pages alone. */
    public boolean isSameClaimAs(Hold other) {
        return equals(new Hold(other.seating, other.tables, other.from, other.to, other.occupied, other.covers, comes));
    }

    /** Of one party's claims on several pages the one that says when it came. */
    public static Hold first(Hold one, Hold other) {
        return other.comes.isBefore(one.comes) ? other : one;
    }

    Hold until(Instant later) {
        return new Hold(seating, tables, from, later, occupied, covers, comes);
    }

    Hold withOccupied(boolean now) {
        return new Hold(seating, tables, from, to, now, covers, comes);
    }
}
