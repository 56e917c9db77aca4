package dev.ross.contracts.seating;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.OfRestaurant;
import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.team.StaffId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;

/** What can be asked of one visit. Every one is routed by its restaurant, so that one node usually decides for it. */
public sealed interface SeatingCommand extends OfRestaurant {
    SeatingId seating();

    @Override
    @RoutingKey
    default RestaurantId restaurant() {
        return seating().restaurant();
    }

    /** A guest asks for a seating. */
    record RequestSeating(
            SeatingId seating,
            CustomerId customer,
            Personal<GuestContact> guest,
            LocalDateTime startsAt,
            PartySize party,
            @Nullable Personal<String> notes)
            implements SeatingCommand {}

    /**
     * Staff write a seating down for someone who has no account here. Notice, slots and the size of the party are
     * theirs to judge; that a table is taken binds them too.
     *
     * @param tables those to hold, whatever seats they leave empty; empty: the book chooses, as wary of empty seats as
     *     for a guest
     * @param override whether staff knowingly set aside the opening hours and what the tables are for: that the party
     *     has seats at those named, and that the one the book chooses is not too large for it
     */
    record BookSeating(
            SeatingId seating,
            Personal<GuestContact> guest,
            LocalDateTime startsAt,
            PartySize party,
            @Nullable Personal<String> notes,
            @Nullable Personal<String> staffNotes,
            Source source,
            @AtMost(20) Set<TableId> tables,
            boolean override)
            implements SeatingCommand {
        public BookSeating(
                SeatingId seating,
                Personal<GuestContact> guest,
                LocalDateTime startsAt,
                PartySize party,
                @Nullable Personal<String> notes,
                Source source,
                Set<TableId> tables,
                boolean override) {
            this(seating, guest, startsAt, party, notes, null, source, tables, override);
        }
    }

    /**
     * @param stayMinutes how long the party stays; absent: as long as the policy says for its size
     */
    record CreateWalkIn(
            SeatingId seating,
            @Nullable Personal<GuestContact> guest,
            PartySize party,
            @AtMost(20) Set<TableId> tables,
            @Nullable Integer stayMinutes)
            implements SeatingCommand {
        public CreateWalkIn(
                SeatingId seating, @Nullable Personal<GuestContact> guest, PartySize party, Set<TableId> tables) {
            this(seating, guest, party, tables, null);
        }
    }

    /**
     * @param tables those to hold; empty: what it holds already, or what the book chooses
     * @param override whether staff knowingly set aside pacing and the number of seats
     */
    record AcceptSeating(SeatingId seating, @AtMost(20) Set<TableId> tables, boolean override)
            implements SeatingCommand {}

    record DeclineSeating(SeatingId seating, @Nullable Personal<String> reason) implements SeatingCommand {}

    /**
     * @param customer whose it must be; absent when staff cancel
     */
    record CancelSeating(
            SeatingId seating,
            @Nullable CustomerId customer,
            @Nullable Personal<String> reason) implements SeatingCommand {}

    /**
     * The answer-by time has come, else it is refused; what follows is the policy's choice. Sent by the system.
     *
     * @param sentFor the answer-by it is about: where another, later one counts now, nothing is done; absent: whichever counts
     */
    record EndWaiting(SeatingId seating, @Nullable Instant sentFor) implements SeatingCommand {
        public EndWaiting(SeatingId seating) {
            this(seating, null);
        }
    }

    /**
     * @param lock whether it is to stay there, whatever would fit better
     * @param override whether staff knowingly set aside pacing and the number of seats
     */
    record AssignTable(SeatingId seating, @AtMost(20) Set<TableId> tables, boolean lock, boolean override)
            implements SeatingCommand {}

    /** Two parties change places. */
    record SwapTables(SeatingId seating, SeatingId with) implements SeatingCommand {}

    /**
     * What is absent stays as it is.
     *
     * @param customer whose it must be; absent when staff amend
     * @param notes the guest's; blank: none any more
     * @param staffNotes those of staff; blank: none any more
     * @param override whether staff knowingly set aside hours, pacing and, where no other table is left, the number of seats
     */
    record AmendSeating(
            SeatingId seating,
            @Nullable CustomerId customer,
            @Nullable LocalDateTime startsAt,
            @Nullable PartySize party,
            @Nullable Personal<String> notes,
            @Nullable Personal<String> staffNotes,
            boolean override)
            implements SeatingCommand {
        public AmendSeating(
                SeatingId seating,
                @Nullable CustomerId customer,
                @Nullable LocalDateTime startsAt,
                @Nullable PartySize party,
                @Nullable Personal<String> notes,
                boolean override) {
            this(seating, customer, startsAt, party, notes, null, override);
        }

        /** Whether it asks for another time or another number of guests. */
        public boolean isAboutTheVisit() {
            return startsAt != null || party != null;
        }
    }

    /**
     * The party should have come some time ago, else it is refused; what follows is the policy's choice. Sent by the system.
     *
     * @param sentFor the time at which it was to count as late: where another, later one counts now, nothing is done; absent:
     *     whichever counts
     */
    record NoteLateness(SeatingId seating, @Nullable Instant sentFor) implements SeatingCommand {
        public NoteLateness(SeatingId seating) {
            this(seating, null);
        }
    }

    /**
     * The time is up and the party still sits: its tables stay theirs for now, and a day after its planned end it is closed.
     * Sent by the system.
     *
     * @param sentFor the end of the hold it is about: where the hold ends later now, nothing is done; absent: whatever its end
     */
    record ExtendHold(SeatingId seating, @Nullable Instant sentFor) implements SeatingCommand {
        public ExtendHold(SeatingId seating) {
            this(seating, null);
        }
    }

    /**
     * Ends an accepted seating that nobody seated or marked until a day after its planned end. Sent by the system.
     *
     * @param sentFor when it was to end: where it ends later now, nothing is done; absent: whenever it ends
     */
    record LapseSeating(SeatingId seating, @Nullable Instant sentFor) implements SeatingCommand {
        public LapseSeating(SeatingId seating) {
            this(seating, null);
        }
    }

    /**
     * @param tables where they sit; empty: the tables it holds
     */
    record SeatGuests(SeatingId seating, @AtMost(20) Set<TableId> tables) implements SeatingCommand {}

    record MarkNoShow(SeatingId seating) implements SeatingCommand {}

    /**
     * @param byManager a manager may at any time, staff for ten minutes
     */
    record Reinstate(SeatingId seating, Personal<String> reason, boolean byManager) implements SeatingCommand {}

    record CloseSeating(SeatingId seating) implements SeatingCommand {}

    /**
     * @param customer whose visit it must be; absent for a companion, whom the table's code let in
     */
    record HailServer(
            SeatingId seating,
            @Nullable CustomerId customer,
            HailId hail,
            HailKind kind,
            @Nullable Personal<String> note)
            implements SeatingCommand {}

    /**
     * A hail is the table's, whoever of the party raised it.
     *
     * @param customer whose visit it must be; absent for a companion
     */
    record WithdrawHail(SeatingId seating, @Nullable CustomerId customer, HailId hail) implements SeatingCommand {}

    record ClaimHail(SeatingId seating, HailId hail, StaffId by) implements SeatingCommand {}

    record ResolveHail(SeatingId seating, HailId hail, StaffId by) implements SeatingCommand {}

    /**
     * The guest's profile has changed: the restaurant is to know them as it says now. A seating that is over stays as it is. Sent by
     * the system.
     */
    record UpdateGuestContact(SeatingId seating, CustomerId customer) implements SeatingCommand {}

    /** A guest says that they did come. */
    record DisputeNoShow(SeatingId seating, CustomerId customer, Personal<String> statement)
            implements SeatingCommand {}
}
