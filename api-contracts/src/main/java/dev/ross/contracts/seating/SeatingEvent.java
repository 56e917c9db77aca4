package dev.ross.contracts.seating;

import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.team.StaffId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What can happen to one visit, from the first request to the empty table. The nesting is stored: it never changes. */
public sealed interface SeatingEvent {
    SeatingId seating();

    /**
     * @param customer absent where staff wrote it down for someone
     * @param answerBy until when the guest was promised an answer; absent where it is accepted in the same breath
     * @param acceptIfUnanswered what the policy of that moment makes of silence: accepted, else expired
     */
    @Revision("1")
    record SeatingCreated(
            SeatingId seating,
            Source source,
            @Nullable CustomerId customer,
            Personal<GuestContact> guest,
            Stay stay,
            PartySize party,
            @Nullable Personal<String> notes,
            @Nullable Instant answerBy,
            boolean acceptIfUnanswered,
            Instant at)
            implements SeatingEvent {}

    /** A party that stood in the door and sits. */
    @Revision("1")
    record WalkInCreated(
            SeatingId seating,
            @Nullable Personal<GuestContact> guest,
            Stay stay,
            PartySize party,
            Set<TableId> tables,
            Instant at)
            implements SeatingEvent {}

    /**
     * @param lateAt when the party counts as late, by the policy of that moment; absent in what was stored before revision 2
     */
    @Revision("2")
    record SeatingAccepted(
            SeatingId seating, Side by, @Nullable Instant lateAt, Instant at) implements SeatingEvent {}

    /**
     * @param alternatives the nearest times that were free then, by the restaurant's clocks, in order
     */
    @Revision("2")
    record SeatingDeclined(
            SeatingId seating, @Nullable Personal<String> reason, List<LocalDateTime> alternatives, Instant at)
            implements SeatingEvent {}

    @Revision("1")
    record SeatingCancelled(
            SeatingId seating, Side by, @Nullable Personal<String> reason, Instant at) implements SeatingEvent {}

    /**
     * @param alternatives the nearest times that were free then, by the restaurant's clocks, in order
     */
    @Revision("2")
    record SeatingExpired(SeatingId seating, List<LocalDateTime> alternatives, Instant at) implements SeatingEvent {}

    @Revision("2")
    record TableAssigned(SeatingId seating, Set<TableId> tables, Assignment how, Instant at) implements SeatingEvent {}

    @Revision("1")
    record GuestsSeated(SeatingId seating, Set<TableId> tables, Instant at) implements SeatingEvent {}

    @Revision("1")
    record ServerHailed(
            SeatingId seating,
            HailId hail,
            HailKind kind,
            @Nullable Personal<String> note,
            Instant at) implements SeatingEvent {}

    @Revision("1")
    record HailClaimed(SeatingId seating, HailId hail, StaffId by, Instant at) implements SeatingEvent {}

    @Revision("1")
    record HailResolved(SeatingId seating, HailId hail, StaffId by, Instant at) implements SeatingEvent {}

    @Revision("1")
    record HailWithdrawn(SeatingId seating, HailId hail, Instant at) implements SeatingEvent {}

    @Revision("1")
    record GuestsMarkedNoShow(SeatingId seating, Instant at) implements SeatingEvent {}

    /**
     * Tells all that a process must know to watch over it again.
     *
     * @param customer whose seating it is; absent where staff wrote it down, and in what was stored before revision 4
     * @param to the state before, which holds again
     * @param stay its planned time; absent in what was stored before revision 3
     * @param answerBy until when the guest is promised an answer now; absent unless it waits for one again
     * @param lateAt when the party counts as late now; absent unless it is expected again
     */
    @Revision("4")
    record SeatingReinstated(
            SeatingId seating,
            @Nullable CustomerId customer,
            SeatingStatus to,
            @Nullable Stay stay,
            @Nullable Instant answerBy,
            @Nullable Instant lateAt,
            Personal<String> reason,
            Instant at)
            implements SeatingEvent {}

    /**
     * The table is empty. Hails still open end with it.
     *
     * @param by the system ({@link Side#HOUSE}) where nobody closed it until a day after its planned end
     */
    @Revision("2")
    record SeatingClosed(SeatingId seating, Side by, Instant at) implements SeatingEvent {}

    /**
     * The system ends an accepted seating that nobody seated, cancelled or marked until a day after its planned end. It says
     * nothing about whether the guests came: it is neither a visit nor a no-show.
     */
    @Revision("1")
    record SeatingLapsed(SeatingId seating, Instant at) implements SeatingEvent {}

    /** The guest says that they did come. Nothing follows of it by itself: people look into it. */
    @Revision("1")
    record NoShowDisputed(SeatingId seating, Personal<String> statement, Instant at) implements SeatingEvent {}

    /**
     * It takes place at another time, or with another number of guests, than was agreed before; its tables stand in the book.
     *
     * @param notes the guest's, as they are now
     * @param answerBy until when the guest was promised an answer; absent unless the seating waits for one
     * @param lateAt when the party counts as late, by the policy of that moment; absent unless it is expected, and in what
     *     was stored before revision 2
     * @param asked what its guest asked for otherwise and asks for still; absent if nothing waits for an answer, and in what
     *     was stored before revision 3
     */
    @Revision("3")
    record SeatingAmended(
            SeatingId seating,
            Side by,
            Stay stay,
            PartySize party,
            @Nullable Personal<String> notes,
            @Nullable Instant answerBy,
            @Nullable Instant lateAt,
            @Nullable OpenAmendment asked,
            Instant at)
            implements SeatingEvent {}

    /**
     * What was written about it changed.
     *
     * @param notes the guest's own, or what a guest without an account told staff, as they are now
     * @param staffNotes those of staff, which guests do not see, as they are now
     */
    @Revision("1")
    record NotesChanged(
            SeatingId seating,
            Side by,
            @Nullable Personal<String> notes,
            @Nullable Personal<String> staffNotes,
            Instant at)
            implements SeatingEvent {}

    /**
     * The guest changed their profile.
     *
     * @param guest as they are now
     */
    @Revision("1")
    record GuestContactChanged(SeatingId seating, Personal<GuestContact> guest, Instant at) implements SeatingEvent {}

    /** The guest of an accepted seating asks to have it otherwise. It stands as it is until that is answered. */
    @Revision("1")
    record AmendmentRequested(
            SeatingId seating,
            Stay stay,
            PartySize party,
            @Nullable Personal<String> notes,
            Instant answerBy,
            Instant at)
            implements SeatingEvent {}

    /**
     * A change that was asked for is not made.
     *
     * @param by the system ({@link Side#HOUSE}), where nobody answered in time; the guest, where they withdrew it, alone or with
     *     the seating; staff, where they refused it, or went on without answering it
     */
    @Revision("1")
    record AmendmentRefused(
            SeatingId seating, Side by, @Nullable Personal<String> reason, Instant at) implements SeatingEvent {}

    /** It has not come, and people decide what that means. */
    @Revision("1")
    record PartyRanLate(SeatingId seating, Instant at) implements SeatingEvent {}
}
