package dev.ross.query.seating.book;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ross.contracts.order.OrderStage;
import dev.ross.contracts.restaurant.SeatingConflict;
import dev.ross.contracts.restaurant.table.TableLayout;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import dev.ross.query.platform.visit.GuestAnswer;
import dev.ross.query.platform.web.StayTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line of the book as shown. The actions it allows are on its seating card. */
record BookLine(
        SeatingId id,
        @JsonUnwrapped LineStatus state,
        @JsonUnwrapped StayTimes times,
        LocalDate serviceDate,
        @JsonUnwrapped LineParty party,
        @JsonUnwrapped LineTables at,
        @JsonUnwrapped LineRequest request,
        @JsonUnwrapped GuestAnswer said,
        @JsonUnwrapped LineAttention attention,
        long version) {
    static BookLine of(BookEntry entry, AttentionFlags flags) {
        return new BookLine(
                entry.id(),
                new LineStatus(entry.status(), entry.order().orderStage()),
                StayTimes.of(entry.stay()),
                entry.stay().serviceDate(),
                LineParty.of(entry.party()),
                LineTables.of(entry, flags.rules().tableLayout()),
                LineRequest.of(entry),
                GuestAnswer.of(entry.arrival().said(), entry.status(), entry.stay()),
                LineAttention.of(entry, flags),
                entry.version());
    }

    /**
     * @param orderStage how far the party's open order has come
     */
    record LineStatus(SeatingStatus status, @Nullable OrderStage orderStage) {}

    /**
     * @param phone E.164
     * @param dietary what the guest cannot or does not eat, in their own words
     * @param mustBeCalled whether the guest receives no mail, so that staff must call about changes
     * @param noMailReachesGuest whether the last mail to the guest's address did not arrive, so that staff should call
     * @param notes the guest's
     * @param staffNotes those of staff, not shown to guests
     */
    record LineParty(
            int partySize,
            @Nullable String guestName,
            @Nullable String phone,
            @Nullable String dietary,
            boolean mustBeCalled,
            boolean noMailReachesGuest,
            @Nullable String notes,
            @Nullable String staffNotes,
            SeatingSource source) {
        static LineParty of(EntryParty entry) {
            var guest = entry.guest();
            return new LineParty(
                    entry.partySize(),
                    guest == null ? null : guest.name(),
                    guest == null ? null : guest.phone(),
                    guest == null ? null : guest.dietary(),
                    guest != null && entry.source() != SeatingSource.WALK_IN && guest.mustBeCalled(),
                    entry.noMailReaches(),
                    entry.notes(),
                    entry.staffNotes(),
                    entry.source());
        }
    }

    /**
     * @param tableLabel the label of its tables, or their last label if they were removed
     * @param becauseOf why it was assigned these tables
     */
    record LineTables(
            List<TableId> tables,
            @Nullable String tableLabel,
            @Nullable String becauseOf) {
        static LineTables of(BookEntry entry, TableLayout layout) {
            if (entry.tables().isEmpty()) return new LineTables(List.of(), null, null);
            var label = layout.labelOf(Set.copyOf(entry.tables()));
            var how = entry.how();
            return new LineTables(
                    entry.tables(), label, how == null ? null : how.because(label, entry.partySize(), entry.stay()));
        }
    }

    record LineRequest(@Nullable Instant answerBy, @Nullable AskedChange amendment) {
        static LineRequest of(BookEntry entry) {
            return new LineRequest(
                    entry.status() == SeatingStatus.PENDING ? entry.answerBy() : null, entry.amendment());
        }
    }

    /**
     * @param conflict why the present rules would not allow it
     * @param proposal other tables for it, if it is endangered
     */
    record LineAttention(
            List<AttentionFlag> flags,
            @Nullable SeatingConflict conflict,
            @Nullable TableProposal proposal) {
        static LineAttention of(BookEntry entry, AttentionFlags flags) {
            var conflict = flags.conflict(entry);
            var marks = Stream.of(AttentionFlag.values())
                    .filter(flag -> switch (flag) {
                        case LATE -> entry.arrival().late();
                        case UNCONFIRMED -> flags.isToBeCalled(entry);
                        case ENDANGERED -> flags.endangers(entry);
                        case CONFLICT -> conflict != null;
                    })
                    .toList();
            return new LineAttention(marks, conflict, flags.proposes(entry));
        }
    }
}
