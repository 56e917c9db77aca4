package dev.ross.contracts.seating;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import dev.ross.contracts.value.Stay;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Events of one visit, from the first request to the empty table. The nesting is stored: it never changes. */
public sealed interface SeatingEvent {
    SeatingId seating();

    /**
     * @param customer absent if staff entered it for a guest
     * @param answerBy until when the guest was promised an answer; absent if it is accepted in the same transaction
     * @param acceptIfUnanswered the outcome without an answer, by the policy of that moment: accepted, else expired
     */
    @Revision("1")
    record SeatingCreated(
            SeatingId seating,
            SeatingSource source,
            @Nullable CustomerId customer,
            Personal<GuestContact> guest,
            Stay stay,
            PartySize party,
            @Nullable Personal<String> notes,
            @Nullable Instant answerBy,
            boolean acceptIfUnanswered,
            Instant at)
            implements SeatingEvent {}

    /** A party without a booking was seated. */
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
     * @param lateAt when the party counts as late, by the policy of that moment; absent in events before revision 2
     */
    @Revision("2")
    record SeatingAccepted(
            SeatingId seating, ActingSide by, @Nullable Instant lateAt, Instant at) implements SeatingEvent {}

    /**
     * @param alternatives the nearest free times at that moment, in the restaurant's local time, in order
     */
    @Revision("2")
    record SeatingDeclined(
            SeatingId seating, @Nullable Personal<String> reason, List<LocalDateTime> alternatives, Instant at)
            implements SeatingEvent {}

    @Revision("1")
    record SeatingCancelled(
            SeatingId seating, ActingSide by, @Nullable Personal<String> reason, Instant at) implements SeatingEvent {}

    /**
     * @param alternatives the nearest free times at that moment, in the restaurant's local time, in order
     */
    @Revision("2")
    record SeatingExpired(SeatingId seating, List<LocalDateTime> alternatives, Instant at) implements SeatingEvent {}

    @Revision("2")
    record TableAssigned(SeatingId seating, Set<TableId> tables, TableAssignment how, Instant at)
            implements SeatingEvent {}

    @Revision("1")
    record GuestsSeated(SeatingId seating, Set<TableId> tables, Instant at) implements SeatingEvent {}

    /** A server was called to a seated party, or the call changed. */
    sealed interface HailEvent extends SeatingEvent {
        HailId hail();
    }

    @Revision("1")
    record ServerHailed(
            SeatingId seating,
            HailId hail,
            HailKind kind,
            @Nullable Personal<String> note,
            Instant at) implements HailEvent {}

    @Revision("1")
    record HailClaimed(SeatingId seating, HailId hail, StaffId by, Instant at) implements HailEvent {}

    @Revision("1")
    record HailResolved(SeatingId seating, HailId hail, StaffId by, Instant at) implements HailEvent {}

    @Revision("1")
    record HailWithdrawn(SeatingId seating, HailId hail, Instant at) implements HailEvent {}

    @Revision("1")
    record GuestsMarkedNoShow(SeatingId seating, Instant at) implements SeatingEvent {}

    /**
     * A former status was restored. Contains everything that a process needs to set its deadlines again.
     *
     * @param customer the guest it belongs to; absent if staff entered it, and in events before revision 4
     * @param to the former status, which applies again
     * @param stay its planned time; absent in events before revision 3
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
     * The party has left its tables. Open hails end with it.
     *
     * @param by the system ({@link ActingSide#SYSTEM}) if it was not closed until a day after its planned end
     */
    @Revision("2")
    record SeatingClosed(SeatingId seating, ActingSide by, Instant at) implements SeatingEvent {}

    /**
     * The system ended an accepted seating that was not seated, cancelled or marked until a day after its planned end.
     * Whether the guests came is unknown: it is neither a visit nor a no-show.
     */
    @Revision("1")
    record SeatingLapsed(SeatingId seating, Instant at) implements SeatingEvent {}

    /** The guest disputes the no-show. It has no automatic consequence: people look into it. */
    @Revision("1")
    record NoShowDisputed(SeatingId seating, Personal<String> statement, Instant at) implements SeatingEvent {}

    /**
     * The time or the number of guests was changed; the book contains its tables.
     *
     * @param notes the guest's, as they are now
     * @param answerBy until when the guest was promised an answer; absent unless the seating waits for one
     * @param lateAt when the party counts as late, by the policy of that moment; absent unless it is expected, and in
     *     events before revision 2
     * @param asked the change that its guest still requests; absent if none waits for an answer, and in events before
     *     revision 3
     */
    @Revision("3")
    record SeatingAmended(
            SeatingId seating,
            ActingSide by,
            Stay stay,
            PartySize party,
            @Nullable Personal<String> notes,
            @Nullable Instant answerBy,
            @Nullable Instant lateAt,
            @Nullable OpenAmendment asked,
            Instant at)
            implements SeatingEvent {}

    /**
     * The notes of the guest or of staff were changed.
     *
     * @param notes the guest's own, or of a guest without an account, as given to staff; as they are now
     * @param staffNotes those of staff, not shown to guests, as they are now
     */
    @Revision("1")
    record NotesChanged(
            SeatingId seating,
            ActingSide by,
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

    /** The guest of an accepted seating requests a change. The seating stays unchanged until that is answered. */
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
     * A requested change was not made.
     *
     * @param by the system ({@link ActingSide#SYSTEM}), if it was not answered in time; the guest, if they withdrew it,
     *     alone or with the seating; staff, if they refused it, or went on without answering it
     */
    @Revision("1")
    record AmendmentRefused(
            SeatingId seating, ActingSide by, @Nullable Personal<String> reason, Instant at) implements SeatingEvent {}

    /** The party has not come, and people decide about the consequence. */
    @Revision("1")
    record PartyRanLate(SeatingId seating, Instant at) implements SeatingEvent {}
}
