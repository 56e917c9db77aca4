package dev.ross.query.seating.book;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ross.contracts.seating.SeatingRequestEvent.GuestContactChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.contracts.seating.order.SeatingOrder;
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
        @JsonUnwrapped EntryParty party,
        @JsonUnwrapped EntryTables at,
        @JsonUnwrapped EntryRequest request,
        @JsonUnwrapped EntryArrival arrival,
        @JsonUnwrapped SeatingOrder order,
        long version) {
    static BookEntry of(SeatingCreated created) {
        return new BookEntry(
                created.seating(),
                SeatingStatus.PENDING,
                created.stay(),
                EntryParty.of(created),
                new EntryTables(List.of(), null),
                new EntryRequest(created.answerBy(), null),
                EntryArrival.NONE.after(created),
                SeatingOrder.NONE,
                0);
    }

    static BookEntry of(WalkInCreated created) {
        return new BookEntry(
                created.seating(),
                SeatingStatus.SEATED,
                created.stay(),
                EntryParty.of(created),
                new EntryTables(sorted(created.tables()), null),
                new EntryRequest(null, null),
                EntryArrival.NONE,
                SeatingOrder.NONE,
                0);
    }

    /** Changes the status; any open request for a change ends with it. */
    BookEntry became(SeatingStatus next) {
        var decided = new EntryRequest(answerBy(), null);
        return new BookEntry(id, next, stay, party, at, decided, arrival, order, version);
    }

    BookEntry promised(@Nullable Instant by) {
        return with(new EntryRequest(by, amendment()));
    }

    BookEntry amended(SeatingAmended to) {
        var still = new EntryRequest(to.answerBy(), to.asked() == null ? null : AskedChange.of(to.asked()));
        return new BookEntry(id, status, to.stay(), party.amended(to), at, still, arrival, order, version);
    }

    BookEntry noted(NotesChanged changed) {
        return with(party.noted(changed));
    }

    BookEntry knownAs(GuestContactChanged changed) {
        return with(party.knownAs(changed));
    }

    BookEntry reached(boolean isReached) {
        return with(party.reached(isReached));
    }

    BookEntry asked(@Nullable AskedChange change) {
        return with(new EntryRequest(answerBy(), change));
    }

    BookEntry at(Collection<TableId> places, TableAssignment because) {
        return with(new EntryTables(sorted(places), because));
    }

    /** Records the tables where the party was seated; as a rule those that were assigned. */
    BookEntry sat(Collection<TableId> places) {
        var given = sorted(places).equals(tables()) ? how() : null;
        return with(new EntryTables(sorted(places), given));
    }

    BookEntry with(EntryArrival changed) {
        return new BookEntry(id, status, stay, party, at, request, changed, order, version);
    }

    BookEntry with(SeatingOrder changed) {
        return new BookEntry(id, status, stay, party, at, request, arrival, changed, version);
    }

    BookEntry seen(long event) {
        return new BookEntry(id, status, stay, party, at, request, arrival, order, event);
    }

    private BookEntry with(EntryParty changed) {
        return new BookEntry(id, status, stay, changed, at, request, arrival, order, version);
    }

    private BookEntry with(EntryTables changed) {
        return new BookEntry(id, status, stay, party, changed, request, arrival, order, version);
    }

    private BookEntry with(EntryRequest changed) {
        return new BookEntry(id, status, stay, party, at, changed, arrival, order, version);
    }

    int partySize() {
        return party.partySize();
    }

    SeatingSource source() {
        return party.source();
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
     * @param how they were assigned; absent if it was seated there without an assignment
     */
    record EntryTables(List<TableId> tables, @Nullable TableAssignment how) {}

    /**
     * @param amendment the change that its guest requests, while it waits for an answer
     */
    record EntryRequest(
            @Nullable Instant answerBy, @Nullable AskedChange amendment) {}
}
