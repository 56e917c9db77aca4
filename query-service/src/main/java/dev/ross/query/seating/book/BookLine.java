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
 * @param phone E.164
 * @param dietary what the guest cannot or does not eat, in their own words
 * @param mustBeCalled whether no mail reaches the guest, so that staff tell them what changes
 * @param notes the guest's
 * @param staffNotes those of staff, which guests do not see
 * @param tableLabel what staff call its tables, or called them when they were there
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
        @Nullable String phone,
        @Nullable String dietary,
        boolean mustBeCalled,
        @Nullable String notes,
        @Nullable String staffNotes,
        Source source,
        List<TableId> tables,
        @Nullable String tableLabel,
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
        var guest = entry.guest();
        return new BookLine(
                entry.id(),
                entry.status(),
                stay.startsAt(),
                stay.endsAt(),
                stay.from(),
                stay.timeZone(),
                stay.serviceDate(),
                entry.partySize(),
                guest == null ? null : guest.name(),
                guest == null ? null : guest.phone(),
                guest == null ? null : guest.dietary(),
                guest != null && entry.source() != Source.WALK_IN && guest.mustBeCalled(),
                entry.notes(),
                entry.staffNotes(),
                entry.source(),
                entry.tables(),
                entry.tables().isEmpty() ? null : flags.rules().furniture().labelOf(Set.copyOf(entry.tables())),
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
