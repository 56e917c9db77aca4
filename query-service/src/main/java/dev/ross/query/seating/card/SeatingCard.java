package dev.ross.query.seating.card;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.Assignment;
import dev.ross.contracts.seating.HailId;
import dev.ross.contracts.seating.SeatingEvent.GuestContactChanged;
import dev.ross.contracts.seating.SeatingEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingStatus;
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
 * @param booking absent where nobody asked for anything
 * @param since when it came to its present status
 * @param reason why it was declined, cancelled or reinstated, if that was the last that happened to its status; the last is
 *     for staff alone
 * @param dispute what the guest said to being marked as not having come, as long as they are
 * @param alternatives the nearest times that were free when it could not be had
 * @param amendment what its guest asks for instead, while that waits for an answer
 * @param how it came by its tables; absent where it simply sat down there
 */
record SeatingCard(
        @Nullable Booking booking,
        SeatingStatus status,
        Instant since,
        @Nullable String reason,
        @Nullable String dispute,
        List<LocalDateTime> alternatives,
        @Nullable CardAmendment amendment,
        List<TableId> tables,
        @Nullable Assignment how,
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

    SeatingCard begun(Booking as, SeatingStatus first, Instant at) {
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

    private SeatingCard with(@Nullable Booking changed, @Nullable CardAmendment asked) {
        return new SeatingCard(
                changed, status, since, reason, dispute, alternatives, asked, tables, how, hails, version);
    }

    SeatingCard at(Collection<TableId> places, @Nullable Assignment because) {
        var sorted =
                places.stream().sorted(Comparator.comparing(TableId::toString)).toList();
        return new SeatingCard(
                booking, status, since, reason, dispute, alternatives, amendment, sorted, because, hails, version);
    }

    /** Where they sat down; as a rule at the tables they had been given. */
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

    /** Whether nobody is expected or sits there any more. */
    boolean isOver() {
        return switch (status) {
            case PENDING, ACCEPTED, SEATED -> false;
            case CLOSED, DECLINED, CANCELLED, EXPIRED, NO_SHOW, LAPSED -> true;
        };
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
