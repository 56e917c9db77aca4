package dev.ross.query.seating.book;

import dev.ross.contracts.restaurant.SeatingConflict;
import dev.ross.contracts.restaurant.table.TableLayout;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of the book as shown. The actions it allows are on its seating card.
 *
 * @param phone E.164
 * @param dietary what the guest cannot or does not eat, in their own words
 * @param mustBeCalled whether the guest receives no mail, so that staff must call about changes
 * @param notes the guest's
 * @param staffNotes those of staff, not shown to guests
 * @param tableLabel the label of its tables, or their last label if they were removed
 * @param becauseOf why it was assigned these tables
 * @param conflict why the present rules would not allow it
 * @param proposal other tables for it, if it is endangered
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
        SeatingSource source,
        List<TableId> tables,
        @Nullable String tableLabel,
        @Nullable String becauseOf,
        @Nullable Instant answerBy,
        @Nullable AskedChange amendment,
        List<AttentionFlag> flags,
        @Nullable SeatingConflict conflict,
        @Nullable TableProposal proposal,
        long version) {
    static BookLine of(BookEntry entry, AttentionFlags flags) {
        var conflict = flags.conflict(entry);
        var marks = Stream.of(AttentionFlag.values())
                .filter(flag -> switch (flag) {
                    case LATE -> entry.late();
                    case ENDANGERED -> flags.endangers(entry);
                    case CONFLICT -> conflict != null;
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
                guest != null && entry.source() != SeatingSource.WALK_IN && guest.mustBeCalled(),
                entry.notes(),
                entry.staffNotes(),
                entry.source(),
                entry.tables(),
                entry.tables().isEmpty() ? null : flags.rules().tableLayout().labelOf(Set.copyOf(entry.tables())),
                becauseOf(entry, flags.rules().tableLayout()),
                entry.status() == SeatingStatus.PENDING ? entry.answerBy() : null,
                entry.amendment(),
                marks,
                conflict,
                flags.proposes(entry),
                entry.version());
    }

    private static @Nullable String becauseOf(BookEntry entry, TableLayout layout) {
        if (entry.how() == null || entry.tables().isEmpty()) return null;
        return entry.how().because(layout.labelOf(Set.copyOf(entry.tables())), entry.partySize(), entry.stay());
    }
}
