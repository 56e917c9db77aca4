package dev.ross.query.seating.book;

import dev.ross.contracts.restaurant.Furniture;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.Source;
import dev.ross.contracts.seating.Stranded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of the book as it is shown. What may be done about it, its card says.
 *
 * @param becauseOf why it has just these tables
 * @param proposal where it could be placed instead, if it is endangered
 */
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
        @Nullable String becauseOf,
        @Nullable Instant answerBy,
        @Nullable AskedChange amendment,
        List<Flag> flags,
        @Nullable Stranded strandedBecause,
        @Nullable Proposal proposal,
        long version) {
    static BookLine of(BookEntry entry, Flags flags) {
        var stranded = flags.strands(entry);
        var marks = Stream.of(Flag.values())
                .filter(flag -> switch (flag) {
                    case LATE -> entry.late();
                    case ENDANGERED -> flags.endangers(entry);
                    case STRANDED -> stranded != null;
                })
                .toList();
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
                becauseOf(entry, flags.rules().furniture()),
                entry.status() == SeatingStatus.PENDING ? entry.answerBy() : null,
                entry.amendment(),
                marks,
                stranded,
                flags.proposes(entry),
                entry.version());
    }

    private static @Nullable String becauseOf(BookEntry entry, Furniture furniture) {
        if (entry.how() == null || entry.tables().isEmpty()) return null;
        return entry.how().because(furniture.labelOf(Set.copyOf(entry.tables())), entry.partySize(), entry.stay());
    }
}
