package dev.ross.query.seating.card;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.SeatingRequestEvent.GuestContactChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One visit, from the first request to the empty table.
 *
 * @param booking absent until the seating exists
 * @param since when it came to its present status
 * @param reason of the latest decline, cancellation or reinstatement, if that was the last change of status; that of a
 *     reinstatement is for staff only
 * @param dispute the guest's objection to the no-show, while that status lasts
 * @param alternatives the nearest free times at the moment of the refusal
 * @param amendment the change that its guest requests, while it waits for an answer
 * @param how its tables were assigned; absent if it was seated there without an assignment
 */
record SeatingCard(
        @Nullable CardBooking booking,
        SeatingStatus status,
        Instant since,
        @Nullable String reason,
        @Nullable String dispute,
        List<LocalDateTime> alternatives,
        @Nullable CardAmendment amendment,
        List<TableId> tables,
        @Nullable TableAssignment how,
        List<CardHail> hails,
        long version) {
    static SeatingCard blank(String seating) {
        return new SeatingCard(
                null,
                SeatingStatus.PENDING,
                Instant.EPOCH,
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                List.of(),
                -1);
    }

    SeatingCard begun(CardBooking as, SeatingStatus first, Instant at) {
        return new SeatingCard(as, first, at, null, null, List.of(), null, tables, how, hails, version);
    }

    SeatingCard became(SeatingStatus next, Instant at) {
        return became(next, at, null);
    }

    SeatingCard became(SeatingStatus next, Instant at, @Nullable Personal<String> why) {
        var said = why == null ? null : why.value();
        return new SeatingCard(booking, next, at, said, null, List.of(), null, tables, how, hails, version);
    }

    SeatingCard rather(List<LocalDateTime> times) {
        return new SeatingCard(booking, status, since, reason, dispute, times, amendment, tables, how, hails, version);
    }

    SeatingCard promised(@Nullable Instant answerBy) {
        return with(booking == null ? null : booking.promised(answerBy), amendment);
    }

    SeatingCard amended(SeatingAmended to) {
        return with(
                booking == null ? null : booking.amended(to), to.asked() == null ? null : CardAmendment.of(to.asked()));
    }

    SeatingCard knownAs(GuestContactChanged changed) {
        return with(booking == null ? null : booking.knownAs(changed), amendment);
    }

    SeatingCard noted(NotesChanged changed) {
        return with(booking == null ? null : booking.noted(changed), amendment);
    }

    SeatingCard asked(@Nullable CardAmendment change) {
        return with(booking, change);
    }

    private SeatingCard with(@Nullable CardBooking changed, @Nullable CardAmendment asked) {
        return new SeatingCard(
                changed, status, since, reason, dispute, alternatives, asked, tables, how, hails, version);
    }

    SeatingCard at(Collection<TableId> places, @Nullable TableAssignment because) {
        var sorted =
                places.stream().sorted(Comparator.comparing(TableId::toString)).toList();
        return new SeatingCard(
                booking, status, since, reason, dispute, alternatives, amendment, sorted, because, hails, version);
    }

    /** Records the tables where the party was seated; as a rule those that were assigned. */
    SeatingCard sat(Set<TableId> places) {
        return at(places, Set.copyOf(tables).equals(places) ? how : null);
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
        var said = statement.value();
        return new SeatingCard(
                booking, status, since, reason, said, alternatives, amendment, tables, how, hails, version);
    }

    /** Whether the party is neither expected nor seated any more. */
    boolean isOver() {
        return !status.isOpen();
    }

    SeatingCard seen(long event) {
        return new SeatingCard(
                booking, status, since, reason, dispute, alternatives, amendment, tables, how, hails, event);
    }

    private SeatingCard withHails(List<CardHail> all) {
        return new SeatingCard(
                booking, status, since, reason, dispute, alternatives, amendment, tables, how, all, version);
    }
}
