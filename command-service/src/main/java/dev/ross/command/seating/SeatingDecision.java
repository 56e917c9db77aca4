package dev.ross.command.seating;

import static dev.ross.command.platform.bus.AggregateDisagreement.Between.SEATING_AND_BOOK;
import static dev.ross.command.platform.bus.AggregateDisagreement.Between.SEATING_AND_GUEST;
import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.seating.SeatingRejection.PARTY_LOCKED;
import static dev.ross.contracts.seating.SeatingStatus.ACCEPTED;
import static dev.ross.contracts.seating.SeatingStatus.PENDING;
import static dev.ross.contracts.seating.SeatingStatus.SEATED;
import static dev.ross.contracts.serviceday.ServiceDayRejection.SLOT_FULL;

import dev.ross.command.booking.AlternativeTimes;
import dev.ross.command.booking.TableSelection;
import dev.ross.command.customer.CustomerStore.Guest;
import dev.ross.command.platform.bus.AggregateDisagreement;
import dev.ross.command.serviceday.DayBookRepository;
import dev.ross.command.serviceday.DayBooks;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingEvent.AmendmentRefused;
import dev.ross.contracts.seating.SeatingEvent.TableAssigned;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.Stay;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One seating opened for one decision, together with the guest's record and the books of the days it touches. Each
 * decision first checks all three, then writes; a rejection leaves all three unchanged.
 *
 * @param now the time of the decision
 */
record SeatingDecision(
        Aggregate<Seating> aggregate,
        Guest guest,
        DayBooks book,
        RestaurantRules rules,
        AlternativeTimes alternativeTimes,
        Instant now) {
    Seating seating() {
        return aggregate.invoke(seating -> seating);
    }

    SeatingId id() {
        return seating().id();
    }

    Stay stay() {
        return seating().stay();
    }

    /**
     * The contradiction between seating, books and guest, if any. While a party is expected or seated, and only then,
     * the books hold its tables; while it is expected, and only then, the guest's record contains it.
     */
    Optional<AggregateDisagreement.Between> disagreement() {
        var sits = seating().is(SEATED);
        var expected = seating().is(PENDING) || seating().is(ACCEPTED);
        var tables = expected || sits ? seating().tables() : Set.<TableId>of();
        if (!book.agree(id(), tables, sits, stay(), seating().party(), rules.bookZone()))
            return Optional.of(SEATING_AND_BOOK);
        return guest.agrees(id(), expected) ? Optional.empty() : Optional.of(SEATING_AND_GUEST);
    }

    TableSelection selection() {
        return new TableSelection(rules, seating().party());
    }

    /** The tables staff named, or those it holds, if they are still free and exist, or the best that is left. */
    Set<TableId> tablesToHold(Set<TableId> named) {
        return tablesToHold(named, false);
    }

    Set<TableId> tablesToHold(Set<TableId> named, boolean override) {
        return tablesFor(stay(), seating().party(), named, override);
    }

    /**
     * @param override whether to accept tables with too few seats: those named or, if no others are left, those it
     *     holds
     */
    Set<TableId> tablesFor(Stay stay, PartySize party, Set<TableId> named, boolean override) {
        if (!named.isEmpty()) return named(named, party, override);
        var selection = new TableSelection(rules, party);
        var held = book.tablesOf(id());
        selection.requireExistingTables(held);
        var isFree = !held.isEmpty() && isFree(held, stay.from(), stay.to());
        if (isFree && rules.tableLayout().seatsAt(held) >= party.guests()) return held;
        if (isFree && override && seating().isLocked()) return held;
        require(held.isEmpty() || !seating().isLocked(), PARTY_LOCKED);
        try {
            return selection.byStaff(tables -> isFree(tables, stay.from(), stay.to()));
        } catch (RejectedException noneIsLeft) {
            if (isFree && override) return held;
            throw noneIsLeft;
        }
    }

    /**
     * Checks tables that staff name. A party that has too few seats already may move to as many.
     *
     * @throws RejectedException if one is not of this restaurant, or if they are too small, unless staff override that
     */
    Set<TableId> named(Set<TableId> tables, PartySize party, boolean override) {
        var selection = new TableSelection(rules, party);
        selection.requireExistingTables(tables);
        return override || party.equals(seating().party()) && hasAsManySeats(tables) ? tables : selection.named(tables);
    }

    private boolean hasAsManySeats(Set<TableId> tables) {
        var layout = rules.tableLayout();
        var held = book.tablesOf(id());
        return !held.isEmpty() && layout.has(held) && layout.seatsAt(tables) >= layout.seatsAt(held);
    }

    /** As {@link #tablesToHold}, but does not replace the tables promised to it if they are occupied. */
    Set<TableId> tablesToSeatAt(Set<TableId> named) {
        var held = book.tablesOf(id());
        if (!named.isEmpty() || held.isEmpty()) return tablesToHold(named);
        selection().requireExistingTables(held);
        return held;
    }

    /** Whether the tables are free from now on; past holds are no conflict. */
    private boolean isFree(Set<TableId> tables, Instant from, Instant to) {
        return book.isFree(tables, later(from, now), to, id());
    }

    /**
     * @throws RejectedException if one of the tables is not free in that period, from now on
     */
    void requireFree(Set<TableId> tables, Instant from, Instant to, SeatingId... others) {
        var asking = Stream.concat(Stream.of(id()), Stream.of(others)).toArray(SeatingId[]::new);
        book.requireFree(tables, later(from, now), to, asking);
    }

    /**
     * When the hold begins: tables that the party holds already stay held since it got them, others from now on at the
     * earliest.
     */
    Instant holdsFrom(Set<TableId> tables, Instant begins) {
        if (!begins.isBefore(now)) return begins;
        return book.beginningOf(id())
                .filter(since -> tables.equals(book.tablesOf(id())) && !since.isAfter(now))
                .map(since -> later(begins, since))
                .orElse(now);
    }

    void requireRoomInTheSlot(Stay stay, PartySize party) {
        var comes = comesAt(stay, later(stay.from(), now));
        var startsAt = comes.equals(stay.from()) ? stay.startsAt() : LocalDateTime.ofInstant(comes, stay.timeZone());
        require(book.hasRoomInTheSlot(startsAt, comes, party, rules, id()), SLOT_FULL);
    }

    /**
     * When the party counts for pacing: as planned, whichever tables it moves to; at once, if it is seated early, or
     * gets its tables or another time later than that.
     *
     * @param from when it gets its tables
     */
    private Instant comesAt(Stay stay, Instant from) {
        var planned = book.comingOf(id());
        if (planned.isEmpty() || !stay.from().equals(stay().from())) return from;
        if (book.sits(id())) return planned.get();
        return earlier(later(planned.get(), stay.from()), from);
    }

    void hold(Set<TableId> tables, Instant from) {
        hold(tables, from, stay().to(), stay(), seating().party());
    }

    void hold(Set<TableId> tables, Instant from, Instant to, Stay stay, PartySize party) {
        var dates = DayBookRepository.datesOf(stay.serviceDate(), from, to, rules.bookZone());
        book.hold(id(), dates, tables, from, to, party.guests(), comesAt(stay, from));
    }

    void assign(Set<TableId> tables, TableAssignment how) {
        var unlocks = how == TableAssignment.NAMED && seating().isLocked();
        if (!tables.equals(seating().tables()) || how == TableAssignment.LOCKED || unlocks)
            publish(new TableAssigned(id(), tables, how, now));
    }

    /** The nearest free times, if the guest cannot have this one. */
    List<LocalDateTime> alternatives() {
        return alternativeTimes.near(id().restaurant(), rules, stay(), seating().party(), now);
    }

    /** Whether a process acts on a deadline that has been postponed since: it has another for the new one. */
    boolean hasALaterDeadline(@Nullable Instant sentFor, @Nullable Instant due) {
        return sentFor != null && due != null && due.isAfter(sentFor);
    }

    /** Refuses an open amendment when the seating itself ends or is decided; its guest is notified. */
    void refuseOpenAmendment(ActingSide by) {
        if (seating().amendment() != null) publish(new AmendmentRefused(id(), by, null, now));
    }

    /** Copies the contact from the guest's profile, since a seating that was over has not followed its changes. */
    void updateContact() {
        aggregate.execute(seating -> seating.updateContact(guest, now));
    }

    void letGo() {
        guest.close(id());
        book.release(id());
    }

    void publish(SeatingEvent decided) {
        aggregate.execute(seating -> seating.publish(decided));
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
