package dev.ross.contracts.seating;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.Stay;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What was requested, the answers to it and its changes. The nesting is stored: it never changes. */
public sealed interface SeatingRequestEvent extends SeatingEvent {
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
            implements SeatingRequestEvent {}

    /**
     * @param lateAt when the party counts as late, by the policy of that moment; absent in events before revision 2
     */
    @Revision("2")
    record SeatingAccepted(
            SeatingId seating, ActingSide by, @Nullable Instant lateAt, Instant at) implements SeatingRequestEvent {}

    /**
     * @param alternatives the nearest free times at that moment, in the restaurant's local time, in order
     */
    @Revision("2")
    record SeatingDeclined(
            SeatingId seating, @Nullable Personal<String> reason, List<LocalDateTime> alternatives, Instant at)
            implements SeatingRequestEvent {}

    @Revision("1")
    record SeatingCancelled(
            SeatingId seating, ActingSide by, @Nullable Personal<String> reason, Instant at)
            implements SeatingRequestEvent {}

    /**
     * @param alternatives the nearest free times at that moment, in the restaurant's local time, in order
     */
    @Revision("2")
    record SeatingExpired(SeatingId seating, List<LocalDateTime> alternatives, Instant at)
            implements SeatingRequestEvent {}

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
            implements SeatingRequestEvent {}

    /**
     * The guest changed their profile.
     *
     * @param guest as they are now
     */
    @Revision("1")
    record GuestContactChanged(SeatingId seating, Personal<GuestContact> guest, Instant at)
            implements SeatingRequestEvent {}

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
            implements SeatingRequestEvent {}

    /** The guest of an accepted seating requests a change. The seating stays unchanged until that is answered. */
    @Revision("1")
    record AmendmentRequested(
            SeatingId seating,
            Stay stay,
            PartySize party,
            @Nullable Personal<String> notes,
            Instant answerBy,
            Instant at)
            implements SeatingRequestEvent {}

    /**
     * A requested change was not made.
     *
     * @param by the system ({@link ActingSide#SYSTEM}), if it was not answered in time; the guest, if they withdrew it,
     *     alone or with the seating; staff, if they refused it, or went on without answering it
     */
    @Revision("1")
    record AmendmentRefused(
            SeatingId seating, ActingSide by, @Nullable Personal<String> reason, Instant at)
            implements SeatingRequestEvent {}
}
