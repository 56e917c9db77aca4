package dev.ross.query.seating.card;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.HailId;
import dev.ross.contracts.seating.SeatingStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One visit, from the first request to the empty table.
 *
 * @param booking absent where nobody asked for anything
 * @param since when it came to its present status
 * @param reason why it was declined, cancelled or reinstated, if that was the last that happened to its status
 * @param dispute what the guest said to being marked as not having come, as long as they are
 */
record SeatingCard(
        @Nullable Booking booking,
        SeatingStatus status,
        Instant since,
        @Nullable String reason,
        @Nullable String dispute,
        List<TableId> tables,
        List<CardHail> hails,
        long version) {
    static SeatingCard blank(String seating) {
        return new SeatingCard(null, SeatingStatus.PENDING, Instant.EPOCH, null, null, List.of(), List.of(), -1);
    }

    SeatingCard begun(Booking as, SeatingStatus first, Instant at) {
        return new SeatingCard(as, first, at, null, null, tables, hails, version);
    }

    SeatingCard became(SeatingStatus next, Instant at) {
        return became(next, at, null);
    }

    SeatingCard became(SeatingStatus next, Instant at, @Nullable Personal<String> why) {
        return new SeatingCard(booking, next, at, why == null ? null : why.value(), null, tables, hails, version);
    }

    SeatingCard promised(@Nullable Instant answerBy) {
        var promised = booking == null ? null : booking.promised(answerBy);
        return new SeatingCard(promised, status, since, reason, dispute, tables, hails, version);
    }

    SeatingCard at(Collection<TableId> places) {
        var sorted =
                places.stream().sorted(Comparator.comparing(TableId::toString)).toList();
        return new SeatingCard(booking, status, since, reason, dispute, sorted, hails, version);
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
        return new SeatingCard(booking, status, since, reason, statement.value(), tables, hails, version);
    }

    SeatingCard seen(long event) {
        return new SeatingCard(booking, status, since, reason, dispute, tables, hails, event);
    }

    private SeatingCard withHails(List<CardHail> all) {
        return new SeatingCard(booking, status, since, reason, dispute, tables, all, version);
    }
}
