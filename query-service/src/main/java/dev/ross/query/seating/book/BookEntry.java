package dev.ross.query.seating.book;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.GuestContact;
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

/** A line of the book. */
record BookEntry(
        SeatingId id,
        SeatingStatus status,
        Stay stay,
        int partySize,
        @Nullable String guestName,
        @Nullable String notes,
        Source source,
        List<TableId> tables,
        @Nullable Instant answerBy,
        long version) {
    static BookEntry of(SeatingCreated created) {
        return new BookEntry(
                created.seating(),
                SeatingStatus.PENDING,
                created.stay(),
                created.party().guests(),
                nameOf(created.guest()),
                created.notes() == null ? null : created.notes().value(),
                created.source(),
                List.of(),
                created.answerBy(),
                0);
    }

    static BookEntry of(WalkInCreated created) {
        return new BookEntry(
                created.seating(),
                SeatingStatus.SEATED,
                created.stay(),
                created.party().guests(),
                nameOf(created.guest()),
                null,
                Source.WALK_IN,
                sorted(created.tables()),
                null,
                0);
    }

    BookEntry became(SeatingStatus next) {
        return new BookEntry(id, next, stay, partySize, guestName, notes, source, tables, answerBy, version);
    }

    BookEntry promised(@Nullable Instant by) {
        return new BookEntry(id, status, stay, partySize, guestName, notes, source, tables, by, version);
    }

    BookEntry at(Collection<TableId> places) {
        return new BookEntry(id, status, stay, partySize, guestName, notes, source, sorted(places), answerBy, version);
    }

    BookEntry seen(long event) {
        return new BookEntry(id, status, stay, partySize, guestName, notes, source, tables, answerBy, event);
    }

    /** Where it stands in the book, as a text that sorts: by service date, then by time. */
    String place() {
        return "%s.%015d.%s".formatted(stay.serviceDate(), stay.from().toEpochMilli(), id);
    }

    private static @Nullable String nameOf(@Nullable Personal<GuestContact> guest) {
        var contact = guest == null ? null : guest.value();
        return contact == null ? null : contact.name();
    }

    private static List<TableId> sorted(Collection<TableId> tables) {
        return tables.stream().sorted(Comparator.comparing(TableId::toString)).toList();
    }
}
