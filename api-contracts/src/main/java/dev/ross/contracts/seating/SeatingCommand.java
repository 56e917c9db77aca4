package dev.ross.contracts.seating;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.RestaurantScoped;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.RequesterNaming;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;

/** Commands on one seating. Each is routed by its restaurant, so that one node usually decides for it. */
public sealed interface SeatingCommand extends RestaurantScoped {
    SeatingId seating();

    @Override
    @RoutingKey
    default RestaurantId restaurant() {
        return seating().restaurant();
    }

    /** A guest requests a seating. */
    record RequestSeating(
            SeatingId seating,
            CustomerId customer,
            Personal<GuestContact> guest,
            LocalDateTime startsAt,
            PartySize party,
            @Nullable Personal<String> notes)
            implements SeatingCommand {}

    /**
     * Staff enter a booking for a guest without an account here. Lead time, slots and party size are theirs to decide;
     * a taken table cannot be overridden.
     *
     * @param tables those to hold, whatever seats they leave empty; empty: the book chooses, with the limit of empty
     *     seats that applies to guests
     * @param override whether staff knowingly ignore the opening hours and the intended use of tables: that the named
     *     ones seat the party, and that the one the book chooses is not too large for it
     */
    record BookSeating(
            SeatingId seating,
            Personal<GuestContact> guest,
            LocalDateTime startsAt,
            PartySize party,
            @Nullable Personal<String> notes,
            @Nullable Personal<String> staffNotes,
            SeatingSource source,
            @AtMost(20) Set<TableId> tables,
            boolean override)
            implements SeatingCommand {}

    /**
     * @param stayMinutes how long the party stays; absent: as long as the policy says for its size
     */
    record CreateWalkIn(
            SeatingId seating,
            @Nullable Personal<GuestContact> guest,
            PartySize party,
            @AtMost(20) Set<TableId> tables,
            @Nullable Integer stayMinutes)
            implements SeatingCommand {}

    /**
     * @param tables those to hold; empty: those it holds already, or the ones that the book chooses
     * @param override whether staff knowingly ignore pacing and the number of seats
     */
    record AcceptSeating(SeatingId seating, @AtMost(20) Set<TableId> tables, boolean override)
            implements SeatingCommand {}

    record DeclineSeating(SeatingId seating, @Nullable Personal<String> reason) implements SeatingCommand {}

    record CancelSeating(
            SeatingId seating, Requester by, @Nullable Personal<String> reason)
            implements SeatingCommand, RequesterNaming {}

    /**
     * Ends the waiting of a request whose answer-by time has come, by the policy's choice; refused before that time.
     * Sent by the system.
     *
     * @param sentFor the answer-by time it is about: if a later one applies now, nothing is done; absent: whichever
     *     applies
     */
    record EndWaiting(SeatingId seating, @Nullable Instant sentFor) implements SeatingCommand {}

    /**
     * @param lock whether the party is to stay there, whatever would fit better
     * @param override whether staff knowingly ignore pacing and the number of seats
     */
    record AssignTable(SeatingId seating, @AtMost(20) Set<TableId> tables, boolean lock, boolean override)
            implements SeatingCommand {}

    /** Two parties exchange their tables. */
    record SwapTables(SeatingId seating, SeatingId with) implements SeatingCommand {}

    /**
     * Changes a seating; absent fields stay unchanged.
     *
     * @param notes the guest's; blank: removed
     * @param staffNotes those of staff; blank: removed
     * @param override whether staff knowingly ignore hours, pacing and, if no other table is left, the number of seats
     */
    record AmendSeating(
            SeatingId seating,
            Requester by,
            @Nullable LocalDateTime startsAt,
            @Nullable PartySize party,
            @Nullable Personal<String> notes,
            @Nullable Personal<String> staffNotes,
            boolean override)
            implements SeatingCommand, RequesterNaming {
        /** Whether it asks for another time or another number of guests. */
        public boolean isAboutTheVisit() {
            return startsAt != null || party != null;
        }
    }

    /**
     * Treats a party as late, by the policy's choice; refused before it counts as late. Sent by the system.
     *
     * @param sentFor the time at which it was to count as late: if a later one applies now, nothing is done; absent:
     *     whichever applies
     */
    record NoteLateness(SeatingId seating, @Nullable Instant sentFor) implements SeatingCommand {}

    /**
     * Extends the hold of a party that is still seated when its time is up; a day after its planned end, the seating is
     * closed. Sent by the system.
     *
     * @param sentFor the end of the hold it is about: if the hold ends later now, nothing is done; absent: whatever its
     *     end
     */
    record ExtendHold(SeatingId seating, @Nullable Instant sentFor) implements SeatingCommand {}

    /**
     * Ends an accepted seating that was neither seated nor marked until a day after its planned end. Sent by the
     * system.
     *
     * @param sentFor when it was to end: if it ends later now, nothing is done; absent: whenever it ends
     */
    record LapseSeating(SeatingId seating, @Nullable Instant sentFor) implements SeatingCommand {}

    /**
     * @param tables where they are seated; empty: the tables it holds
     */
    record SeatGuests(SeatingId seating, @AtMost(20) Set<TableId> tables) implements SeatingCommand {}

    record MarkNoShow(SeatingId seating) implements SeatingCommand {}

    /** The guest says that the party comes; staff say so for a guest whom they asked. Repeating it changes nothing. */
    record ConfirmVisit(SeatingId seating, Requester by) implements SeatingCommand, RequesterNaming {}

    /**
     * Announces that the party of an accepted seating comes late: it counts as late only some time after it is expected
     * then. Another announcement replaces it.
     *
     * @param minutes after the planned start, 1 to {@link #MOST_MINUTES}
     */
    record AnnounceLateness(SeatingId seating, Requester by, int minutes) implements SeatingCommand, RequesterNaming {
        public static final int MOST_MINUTES = 120;
    }

    /** Undoes the last decision: a manager may at any time, other staff for ten minutes. */
    record Reinstate(SeatingId seating, Personal<String> reason, Requester by)
            implements SeatingCommand, RequesterNaming {}

    record CloseSeating(SeatingId seating) implements SeatingCommand {}

    /** The guest or a companion calls a server. */
    record HailServer(
            SeatingId seating,
            Requester by,
            HailId hail,
            HailKind kind,
            @Nullable Personal<String> note) implements SeatingCommand, RequesterNaming {}

    /** Withdraws a hail; any member of the party may, since the hail belongs to the table. */
    record WithdrawHail(SeatingId seating, Requester by, HailId hail) implements SeatingCommand, RequesterNaming {}

    /**
     * Escalates a hail that nobody has claimed; refused before its time, and without effect once it is claimed or over.
     * Sent by the system.
     *
     * @param sentFor when it was to escalate: if it escalates later now, nothing is done; absent: whenever it escalates
     */
    record EscalateHail(
            SeatingId seating, HailId hail, @Nullable Instant sentFor) implements SeatingCommand {}

    record ClaimHail(SeatingId seating, HailId hail, StaffId by) implements SeatingCommand {}

    record ResolveHail(SeatingId seating, HailId hail, StaffId by) implements SeatingCommand {}

    /** Copies the guest's changed profile to the seating; nothing changes once it is over. Sent by the system. */
    record UpdateGuestContact(SeatingId seating, CustomerId customer) implements SeatingCommand {}

    /** A guest disputes a no-show. */
    record DisputeNoShow(SeatingId seating, Requester by, Personal<String> statement)
            implements SeatingCommand, RequesterNaming {}
}
