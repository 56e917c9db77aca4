package dev.ross.query.seating.book;

import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of the book as it is shown. What may be done about it, its card says. */
record BookLine(
        SeatingId id,
        SeatingStatus status,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        Instant startsAtInstant,
        ZoneId timeZone,
        LocalDate serviceDate,
        int partySize,
        @Nullable String guestName,
        @Nullable String notes,
        Source source,
        List<TableId> tables,
        @Nullable Instant answerBy,
        long version) {
    static BookLine of(BookEntry entry) {
        var stay = entry.stay();
        return new BookLine(
                entry.id(),
                entry.status(),
                stay.startsAt(),
                stay.endsAt(),
                stay.from(),
                stay.timeZone(),
                stay.serviceDate(),
                entry.partySize(),
                entry.guestName(),
                entry.notes(),
                entry.source(),
                entry.tables(),
                entry.status() == SeatingStatus.PENDING ? entry.answerBy() : null,
                entry.version());
    }
}
