package dev.ross.query.seating.book;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.Assignment;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.SeatingEvent.GuestContactChanged;
import dev.ross.contracts.seating.SeatingEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.WalkInCreated;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.Source;
import dev.ross.contracts.seating.Stay;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the book.
 *
 * @param notes the guest's
 * @param staffNotes those of staff
 * @param how it came by its tables; absent where it simply sat down there
 * @param late whether it should have come some time ago
 * @param amendment what its guest asks for instead, while that waits for an answer
 */
record BookEntry(
        SeatingId id,
        SeatingStatus status,
        Stay stay,
        int partySize,
        @Nullable GuestContact guest,
        @Nullable String notes,
        @Nullable String staffNotes,
        Source source,
        List<TableId> tables,
        @Nullable Assignment how,
        @Nullable Instant answerBy,
        @Nullable AskedChange amendment,
        boolean late,
        long version) {
    static BookEntry of(SeatingCreated created) {
        return new BookEntry(
                created.seating(),
                SeatingStatus.PENDING,
                created.stay(),
                created.party().guests(),
                clear(created.guest()),
                clear(created.notes()),
                null,
                created.source(),
                List.of(),
                null,
                created.answerBy(),
                null,
                false,
                0);
    }

    static BookEntry of(WalkInCreated created) {
        return new BookEntry(
                created.seating(),
                SeatingStatus.SEATED,
                created.stay(),
                created.party().guests(),
                clear(created.guest()),
                null,
                null,
                Source.WALK_IN,
                sorted(created.tables()),
                null,
                null,
                null,
                false,
                0);
    }

    /** Whatever becomes of it, nothing waits for an answer besides. */
    BookEntry became(SeatingStatus next) {
        return new BookEntry(
                id,
                next,
                stay,
                partySize,
                guest,
                notes,
                staffNotes,
                source,
                tables,
                how,
                answerBy,
                null,
                false,
                version);
    }

    BookEntry promised(@Nullable Instant by) {
        return new BookEntry(
                id,
                status,
                stay,
                partySize,
                guest,
                notes,
                staffNotes,
                source,
                tables,
                how,
                by,
                amendment,
                late,
                version);
    }

    BookEntry amended(SeatingAmended to) {
        return new BookEntry(
                id,
                status,
                to.stay(),
                to.party().guests(),
                guest,
                clear(to.notes()),
                staffNotes,
                source,
                tables,
                how,
                to.answerBy(),
                to.asked() == null ? null : AskedChange.of(to.asked()),
                late && to.stay().from().equals(stay.from()),
                version);
    }

    BookEntry noted(NotesChanged changed) {
        return new BookEntry(
                id,
                status,
                stay,
                partySize,
                guest,
                clear(changed.notes()),
                clear(changed.staffNotes()),
                source,
                tables,
                how,
                answerBy,
                amendment,
                late,
                version);
    }

    BookEntry knownAs(GuestContactChanged changed) {
        return new BookEntry(
                id,
                status,
                stay,
                partySize,
                clear(changed.guest()),
                notes,
                staffNotes,
                source,
                tables,
                how,
                answerBy,
                amendment,
                late,
                version);
    }

    BookEntry ranLate() {
        return new BookEntry(
                id,
                status,
                stay,
                partySize,
                guest,
                notes,
                staffNotes,
                source,
                tables,
                how,
                answerBy,
                amendment,
                true,
                version);
    }

    BookEntry asked(@Nullable AskedChange change) {
        return new BookEntry(
                id,
                status,
                stay,
                partySize,
                guest,
                notes,
                staffNotes,
                source,
                tables,
                how,
                answerBy,
                change,
                late,
                version);
    }

    BookEntry at(Collection<TableId> places, Assignment because) {
        return new BookEntry(
                id,
                status,
                stay,
                partySize,
                guest,
                notes,
                staffNotes,
                source,
                sorted(places),
                because,
                answerBy,
                amendment,
                late,
                version);
    }

    /** Where they sat down; as a rule at the tables they had been given. */
    BookEntry sat(Collection<TableId> places) {
        var given = sorted(places).equals(tables) ? how : null;
        return new BookEntry(
                id,
                status,
                stay,
                partySize,
                guest,
                notes,
                staffNotes,
                source,
                sorted(places),
                given,
                answerBy,
                amendment,
                late,
                version);
    }

    BookEntry seen(long event) {
        return new BookEntry(
                id,
                status,
                stay,
                partySize,
                guest,
                notes,
                staffNotes,
                source,
                tables,
                how,
                answerBy,
                amendment,
                late,
                event);
    }

    /** Whether they are here or may still come. */
    boolean isOpen() {
        return switch (status) {
            case PENDING, ACCEPTED, SEATED -> true;
            case CLOSED, DECLINED, CANCELLED, EXPIRED, NO_SHOW, LAPSED -> false;
        };
    }

    boolean isSeated() {
        return status == SeatingStatus.SEATED;
    }

    boolean cameToNothing() {
        return switch (status) {
            case DECLINED, CANCELLED, EXPIRED, LAPSED -> true;
            case PENDING, ACCEPTED, SEATED, CLOSED, NO_SHOW -> false;
        };
    }

    /** Where it stands in the book, as a text that sorts: by service date, then by time. */
    String place() {
        return "%s.%015d.%s".formatted(stay.serviceDate(), stay.from().toEpochMilli(), id);
    }

    private static <T> @Nullable T clear(@Nullable Personal<T> personal) {
        return personal == null ? null : personal.value();
    }

    private static List<TableId> sorted(Collection<TableId> tables) {
        return tables.stream().sorted(Comparator.comparing(TableId::toString)).toList();
    }
}
