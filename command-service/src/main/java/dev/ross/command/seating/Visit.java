package dev.ross.command.seating;

import static dev.ross.command.platform.axon.Disagreement.Between.SEATING_AND_BOOK;
import static dev.ross.command.platform.axon.Disagreement.Between.SEATING_AND_GUEST;
import static dev.ross.contracts.Refused.require;
import static dev.ross.contracts.seating.SeatingRejection.PARTY_LOCKED;
import static dev.ross.contracts.seating.SeatingStatus.ACCEPTED;
import static dev.ross.contracts.seating.SeatingStatus.PENDING;
import static dev.ross.contracts.seating.SeatingStatus.SEATED;
import static dev.ross.contracts.serviceday.ServiceDayRejection.SLOT_FULL;

import dev.ross.command.customer.Guests.Guest;
import dev.ross.command.platform.axon.Disagreement;
import dev.ross.command.serviceday.Book;
import dev.ross.command.serviceday.Books;
import dev.ross.contracts.Refused;
import dev.ross.contracts.restaurant.Rules;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.Assignment;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingEvent.AmendmentRefused;
import dev.ross.contracts.seating.SeatingEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.Side;
import dev.ross.contracts.seating.Stay;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One visit opened for one decision, together with the guest's book and the books of the days it stands in. Each
 * decision first checks everything against all three, then writes; a refusal leaves all three as they were.
 *
 * @param now the moment of the decision
 */
record Visit(Aggregate<Seating> aggregate, Guest guest, Book book, Rules rules, FreeTimes freeTimes, Instant now) {
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
     * As long as a party is expected or sits, the books hold the tables that it was given, and no longer; and it stands in
     * its guest's own book until it sits.
     */
    Optional<Disagreement.Between> disagreement() {
        var sits = seating().is(SEATED);
        var expected = seating().is(PENDING) || seating().is(ACCEPTED);
        var tables = expected || sits ? seating().tables() : Set.<TableId>of();
        if (!book.agree(id(), tables, sits, stay(), seating().party(), rules.bookZone()))
            return Optional.of(SEATING_AND_BOOK);
        return guest.agrees(id(), expected) ? Optional.empty() : Optional.of(SEATING_AND_GUEST);
    }

    TableChoice choice() {
        return new TableChoice(rules, seating().party());
    }

    /** The tables staff named, or those it holds, if they are still to be had, or the best that is left. */
    Set<TableId> tablesToHold(Set<TableId> named) {
        return tablesToHold(named, false);
    }

    Set<TableId> tablesToHold(Set<TableId> named, boolean override) {
        return tablesFor(stay(), seating().party(), named, override);
    }

    /**
     * @param override whether tables with too few seats will do, those named or, where no others are left, those it holds
     */
    Set<TableId> tablesFor(Stay stay, PartySize party, Set<TableId> named, boolean override) {
        if (!named.isEmpty()) return named(named, party, override);
        var choice = new TableChoice(rules, party);
        var held = book.tablesOf(id());
        choice.requireStanding(held);
        var isFree = !held.isEmpty() && isFree(held, stay.from(), stay.to());
        if (isFree && rules.furniture().seatsAt(held) >= party.guests()) return held;
        if (isFree && override && seating().isLocked()) return held;
        require(held.isEmpty() || !seating().isLocked(), PARTY_LOCKED);
        try {
            return choice.byStaff(tables -> isFree(tables, stay.from(), stay.to()));
        } catch (Refused noneIsLeft) {
            if (isFree && override) return held;
            throw noneIsLeft;
        }
    }

    /**
     * Tables that staff name. A party that sits too close already may go where it has as many seats.
     *
     * @throws Refused if one is none of ours, or if they are too small, unless staff override that
     */
    Set<TableId> named(Set<TableId> tables, PartySize party, boolean override) {
        var choice = new TableChoice(rules, party);
        choice.requireStanding(tables);
        return override || party.equals(seating().party()) && hasAsManySeats(tables) ? tables : choice.named(tables);
    }

    private boolean hasAsManySeats(Set<TableId> tables) {
        var furniture = rules.furniture();
        var held = book.tablesOf(id());
        return !held.isEmpty() && furniture.has(held) && furniture.seatsAt(tables) >= furniture.seatsAt(held);
    }

    /** As {@link #tablesToHold}, but the tables promised to it are refused, rather than others given, if someone is there. */
    Set<TableId> tablesToSeatAt(Set<TableId> named) {
        var held = book.tablesOf(id());
        if (!named.isEmpty() || held.isEmpty()) return tablesToHold(named);
        choice().requireStanding(held);
        return held;
    }

    /** What has passed stands in nobody's way. */
    private boolean isFree(Set<TableId> tables, Instant from, Instant to) {
        return book.isFree(tables, later(from, now), to, id());
    }

    /**
     * @throws Refused if one of the tables is not free between, from now on
     */
    void requireFree(Set<TableId> tables, Instant from, Instant to, SeatingId... others) {
        var asking = Stream.concat(Stream.of(id()), Stream.of(others)).toArray(SeatingId[]::new);
        book.requireFree(tables, later(from, now), to, asking);
    }

    /** Tables that the party holds already are its own since it was given them, others from now on at the earliest. */
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
     * When the kitchen sees the party: as planned, wherever it is moved; at once, if it sits down early, or is given its tables
     * or another time later than that.
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
        var dates = Books.datesOf(stay.serviceDate(), from, to, rules.bookZone());
        book.hold(id(), dates, tables, from, to, party.guests(), comesAt(stay, from));
    }

    void assign(Set<TableId> tables, Assignment how) {
        var unlocks = how == Assignment.NAMED && seating().isLocked();
        if (!tables.equals(seating().tables()) || how == Assignment.LOCKED || unlocks)
            tell(new TableAssigned(id(), tables, how, now));
    }

    /** The nearest free times, if the guest cannot have this one. */
    List<LocalDateTime> alternatives() {
        return freeTimes.near(id().restaurant(), rules, stay(), seating().party(), now);
    }

    /** Whether a process asks for what has been put off since: for that it has another deadline. */
    boolean hasALaterDeadline(@Nullable Instant sentFor, @Nullable Instant due) {
        return sentFor != null && due != null && due.isAfter(sentFor);
    }

    /** What becomes of the seating answers what its guest had asked for instead: that is not done, and they are told. */
    void refuseOpenAmendment(Side by) {
        if (seating().amendment() != null) tell(new AmendmentRefused(id(), by, null, now));
    }

    /** What the guest's profile says by now, of which a seating that was over has not heard. */
    void updateContact() {
        aggregate.execute(seating -> seating.updateContact(guest, now));
    }

    void letGo() {
        guest.close(id());
        book.release(id());
    }

    void tell(SeatingEvent decided) {
        aggregate.execute(seating -> seating.tell(decided));
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
