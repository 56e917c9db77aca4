package dev.ross.query.seating.book;

import static dev.ross.contracts.personal.Personal.clear;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.SeatingRequestEvent.GuestContactChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.Stay;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One seating in the book: the stored form of a line, whose groups stand in it side by side. */
record BookEntry(
        SeatingId id,
        SeatingStatus status,
        Stay stay,
        int partySize,
        SeatingSource source,
        @JsonUnwrapped EntryGuest about,
        @JsonUnwrapped EntryTables at,
        @JsonUnwrapped EntryRequest request,
        long version) {
    static BookEntry of(SeatingCreated created) {
        return new BookEntry(
                created.seating(),
                SeatingStatus.PENDING,
                created.stay(),
                created.party().guests(),
                created.source(),
                new EntryGuest(clear(created.guest()), clear(created.notes()), null),
                new EntryTables(List.of(), null),
                new EntryRequest(created.answerBy(), null, false),
                0);
    }

    static BookEntry of(WalkInCreated created) {
        return new BookEntry(
                created.seating(),
                SeatingStatus.SEATED,
                created.stay(),
                created.party().guests(),
                SeatingSource.WALK_IN,
                new EntryGuest(clear(created.guest()), null, null),
                new EntryTables(sorted(created.tables()), null),
                new EntryRequest(null, null, false),
                0);
    }

    /** Changes the status; any open request for a change, and lateness, end with it. */
    BookEntry became(SeatingStatus next) {
        var decided = new EntryRequest(answerBy(), null, false);
        return new BookEntry(id, next, stay, partySize, source, about, at, decided, version);
    }

    BookEntry promised(@Nullable Instant by) {
        return with(new EntryRequest(by, amendment(), late()));
    }

    BookEntry amended(SeatingAmended to) {
        var still = new EntryRequest(
                to.answerBy(),
                to.asked() == null ? null : AskedChange.of(to.asked()),
                late() && to.stay().from().equals(stay.from()));
        var noted = new EntryGuest(guest(), clear(to.notes()), staffNotes());
        return new BookEntry(id, status, to.stay(), to.party().guests(), source, noted, at, still, version);
    }

    BookEntry noted(NotesChanged changed) {
        return with(new EntryGuest(guest(), clear(changed.notes()), clear(changed.staffNotes())));
    }

    BookEntry knownAs(GuestContactChanged changed) {
        return with(new EntryGuest(clear(changed.guest()), notes(), staffNotes()));
    }

    BookEntry ranLate() {
        return with(new EntryRequest(answerBy(), amendment(), true));
    }

    BookEntry asked(@Nullable AskedChange change) {
        return with(new EntryRequest(answerBy(), change, late()));
    }

    BookEntry at(Collection<TableId> places, TableAssignment because) {
        return with(new EntryTables(sorted(places), because));
    }

    /** Records the tables where the party was seated; as a rule those that were assigned. */
    BookEntry sat(Collection<TableId> places) {
        var given = sorted(places).equals(tables()) ? how() : null;
        return with(new EntryTables(sorted(places), given));
    }

    BookEntry seen(long event) {
        return new BookEntry(id, status, stay, partySize, source, about, at, request, event);
    }

    private BookEntry with(EntryGuest changed) {
        return new BookEntry(id, status, stay, partySize, source, changed, at, request, version);
    }

    private BookEntry with(EntryTables changed) {
        return new BookEntry(id, status, stay, partySize, source, about, changed, request, version);
    }

    private BookEntry with(EntryRequest changed) {
        return new BookEntry(id, status, stay, partySize, source, about, at, changed, version);
    }

    @Nullable
    GuestContact guest() {
        return about.guest();
    }

    @Nullable
    String notes() {
        return about.notes();
    }

    @Nullable
    String staffNotes() {
        return about.staffNotes();
    }

    List<TableId> tables() {
        return at.tables();
    }

    @Nullable
    TableAssignment how() {
        return at.how();
    }

    @Nullable
    Instant answerBy() {
        return request.answerBy();
    }

    @Nullable
    AskedChange amendment() {
        return request.amendment();
    }

    boolean late() {
        return request.late();
    }

    boolean isSeated() {
        return status == SeatingStatus.SEATED;
    }

    boolean cameToNothing() {
        return status.cameToNothing();
    }

    /** The sort key in the book: by service date, then by time. */
    String place() {
        return "%s.%015d.%s".formatted(stay.serviceDate(), stay.from().toEpochMilli(), id);
    }

    private static List<TableId> sorted(Collection<TableId> tables) {
        return tables.stream().sorted(Comparator.comparing(TableId::toString)).toList();
    }

    /**
     * @param notes the guest's
     * @param staffNotes those of staff
     */
    record EntryGuest(
            @Nullable GuestContact guest,
            @Nullable String notes,
            @Nullable String staffNotes) {}

    /**
     * @param how they were assigned; absent if it was seated there without an assignment
     */
    record EntryTables(List<TableId> tables, @Nullable TableAssignment how) {}

    /**
     * @param amendment the change that its guest requests, while it waits for an answer
     * @param late whether the party should have come some time ago
     */
    record EntryRequest(
            @Nullable Instant answerBy, @Nullable AskedChange amendment, boolean late) {}
}
