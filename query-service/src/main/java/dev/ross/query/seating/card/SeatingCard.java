package dev.ross.query.seating.card;

import static dev.ross.contracts.personal.Personal.clear;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.SeatingRequestEvent.GuestContactChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.contracts.seating.VisitAnswer;
import dev.ross.contracts.seating.order.SeatingOrder;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One visit, from the first request to the empty table; the groups of its card are stored side by side.
 *
 * @param said what its guest said about coming
 */
record SeatingCard(
        @JsonUnwrapped CardRequest request,
        @JsonUnwrapped CardState state,
        @JsonUnwrapped CardTables at,
        List<CardHail> hails,
        VisitAnswer said,
        @JsonUnwrapped SeatingOrder order,
        long version) {
    static SeatingCard blank(String seating) {
        return new SeatingCard(
                new CardRequest(null, null),
                CardState.of(SeatingStatus.PENDING, Instant.EPOCH, null),
                CardTables.of(List.of(), null),
                List.of(),
                VisitAnswer.NONE,
                SeatingOrder.NONE,
                -1);
    }

    SeatingCard begun(CardBooking as, SeatingStatus first, Instant at) {
        return with(new CardRequest(as, null)).with(CardState.of(first, at, null));
    }

    SeatingCard became(SeatingStatus next, Instant at) {
        return became(next, at, null);
    }

    /** Changes the status; an open request for a change ends with it. */
    SeatingCard became(SeatingStatus next, Instant at, @Nullable Personal<String> why) {
        return with(new CardRequest(booking(), null)).with(CardState.of(next, at, why));
    }

    SeatingCard rather(List<LocalDateTime> times) {
        return with(state.rather(times));
    }

    SeatingCard promised(@Nullable Instant answerBy) {
        return booked(booking -> booking.promised(answerBy));
    }

    SeatingCard amended(SeatingAmended to) {
        return booked(booking -> booking.amended(to)).asked(to.asked() == null ? null : CardAmendment.of(to.asked()));
    }

    SeatingCard knownAs(GuestContactChanged changed) {
        return booked(booking -> booking.knownAs(changed));
    }

    SeatingCard reached(boolean isReached) {
        return booked(booking -> booking.reached(isReached));
    }

    SeatingCard noted(NotesChanged changed) {
        return booked(booking -> booking.noted(changed));
    }

    SeatingCard asked(@Nullable CardAmendment change) {
        return with(new CardRequest(booking(), change));
    }

    private SeatingCard booked(UnaryOperator<CardBooking> change) {
        return booking() == null ? this : with(new CardRequest(change.apply(booking()), request.amendment()));
    }

    SeatingCard at(Collection<TableId> places, @Nullable TableAssignment because) {
        return new SeatingCard(request, state, CardTables.of(places, because), hails, said, order, version);
    }

    /** Records the tables where the party was seated; as a rule those that were assigned. */
    SeatingCard sat(Set<TableId> places) {
        return at(places, Set.copyOf(tables()).equals(places) ? at.how() : null);
    }

    SeatingCard hailed(CardHail hail) {
        var others = hails.stream().filter(other -> !other.id().equals(hail.id()));
        return withHails(Stream.concat(others, Stream.of(hail)).toList());
    }

    SeatingCard hail(HailId id, UnaryOperator<CardHail> change) {
        return withHails(hails.stream()
                .map(hail -> hail.id().equals(id) ? change.apply(hail) : hail)
                .toList());
    }

    SeatingCard hailsEnded(Instant at) {
        return withHails(hails.stream()
                .map(hail -> hail.open() ? hail.over(CardHail.Status.ENDED, at) : hail)
                .toList());
    }

    SeatingCard disputed(Personal<String> statement) {
        return with(state.disputed(statement));
    }

    SeatingCard with(SeatingOrder changed) {
        return new SeatingCard(request, state, at, hails, said, changed, version);
    }

    SeatingCard with(VisitAnswer changed) {
        return new SeatingCard(request, state, at, hails, changed, order, version);
    }

    SeatingCard seen(long event) {
        return new SeatingCard(request, state, at, hails, said, order, event);
    }

    private SeatingCard with(CardRequest changed) {
        return new SeatingCard(changed, state, at, hails, said, order, version);
    }

    private SeatingCard with(CardState changed) {
        return new SeatingCard(request, changed, at, hails, said, order, version);
    }

    private SeatingCard withHails(List<CardHail> all) {
        return new SeatingCard(request, state, at, all, said, order, version);
    }

    /** Whether the party is neither expected nor seated any more. */
    boolean isOver() {
        return !status().isOpen();
    }

    @Nullable
    CardBooking booking() {
        return request.booking();
    }

    SeatingStatus status() {
        return state.status();
    }

    Instant since() {
        return state.since();
    }

    List<TableId> tables() {
        return at.tables();
    }

    /**
     * @param booking absent until the seating exists
     * @param amendment the change that its guest requests, while it waits for an answer
     */
    record CardRequest(
            @Nullable CardBooking booking, @Nullable CardAmendment amendment) {}

    /**
     * @param since when it came to its present status
     * @param reason of the latest decline, cancellation or reinstatement, if that was the last change of status; that
     *     of a reinstatement is for staff only
     * @param dispute the guest's objection to the no-show, while that status lasts
     * @param alternatives the nearest free times at the moment of the refusal
     */
    record CardState(
            SeatingStatus status,
            Instant since,
            @Nullable String reason,
            @Nullable String dispute,
            List<LocalDateTime> alternatives) {
        static CardState of(SeatingStatus status, Instant since, @Nullable Personal<String> why) {
            return new CardState(status, since, clear(why), null, List.of());
        }

        CardState rather(List<LocalDateTime> times) {
            return new CardState(status, since, reason, dispute, times);
        }

        CardState disputed(Personal<String> statement) {
            return new CardState(status, since, reason, statement.value(), alternatives);
        }
    }
}
