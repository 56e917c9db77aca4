package dev.ross.query.seating.book;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.SeatingEvent.GuestContactChanged;
import dev.ross.contracts.seating.SeatingEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.WalkInCreated;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.Stay;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One seating in the book: the stored form of a line.
 *
 * @param notes the guest's
 * @param staffNotes those of staff
 * @param how its tables were assigned; absent if it was seated there without an assignment
 * @param late whether the party should have come some time ago
 * @param amendment the change that its guest requests, while it waits for an answer
 */
record BookEntry(
        SeatingId id,
        SeatingStatus status,
        Stay stay,
        int partySize,
        @Nullable GuestContact guest,
        @Nullable String notes,
        @Nullable String staffNotes,
        SeatingSource source,
        List<TableId> tables,
        @Nullable TableAssignment how,
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
                SeatingSource.WALK_IN,
                sorted(created.tables()),
                null,
                null,
                null,
                false,
                0);
    }

    /** Changes the status; any open request for a change, and lateness, end with it. */
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

    BookEntry at(Collection<TableId> places, TableAssignment because) {
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

    /** Records the tables where the party was seated; as a rule those that were assigned. */
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

    /** Whether the party is seated or may still come. */
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

    /** The sort key in the book: by service date, then by time. */
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
