package dev.ross.contracts.seating;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.Stay;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The party's tables, its coming, staying away and leaving. The nesting is stored: it never changes. */
public sealed interface SeatingTableEvent extends SeatingEvent {
    /** A party without a booking was seated. */
    @Revision("1")
    record WalkInCreated(
            SeatingId seating,
            @Nullable Personal<GuestContact> guest,
            Stay stay,
            PartySize party,
            Set<TableId> tables,
            Instant at)
            implements SeatingTableEvent {}

    @Revision("2")
    record TableAssigned(SeatingId seating, Set<TableId> tables, TableAssignment how, Instant at)
            implements SeatingTableEvent {}

    /** The party has not come, and people decide about the consequence. */
    @Revision("1")
    record PartyRanLate(SeatingId seating, Instant at) implements SeatingTableEvent {}

    /** The party comes, as its guest said; it may have said so to staff. */
    @Revision("1")
    record VisitConfirmed(SeatingId seating, ActingSide by, Instant at) implements SeatingTableEvent {}

    /**
     * The party comes, and later than planned. An amendment to another time ends that.
     *
     * @param expectedAt when it is expected now, after the planned start
     * @param lateAt when it counts as late now
     */
    @Revision("1")
    record LatenessAnnounced(SeatingId seating, ActingSide by, Instant expectedAt, Instant lateAt, Instant at)
            implements SeatingTableEvent {}

    @Revision("1")
    record GuestsSeated(SeatingId seating, Set<TableId> tables, Instant at) implements SeatingTableEvent {}

    @Revision("1")
    record GuestsMarkedNoShow(SeatingId seating, Instant at) implements SeatingTableEvent {}

    /** The guest disputes the no-show. It has no automatic consequence: people look into it. */
    @Revision("1")
    record NoShowDisputed(SeatingId seating, Personal<String> statement, Instant at) implements SeatingTableEvent {}

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
            implements SeatingTableEvent {}

    /**
     * The party has left its tables. Open hails end with it.
     *
     * @param by the system ({@link ActingSide#SYSTEM}) if it was not closed until a day after its planned end
     */
    @Revision("2")
    record SeatingClosed(SeatingId seating, ActingSide by, Instant at) implements SeatingTableEvent {}

    /**
     * The system ended an accepted seating that was not seated, cancelled or marked until a day after its planned end.
     * Whether the guests came is unknown: it is neither a visit nor a no-show.
     */
    @Revision("1")
    record SeatingLapsed(SeatingId seating, Instant at) implements SeatingTableEvent {}
}
