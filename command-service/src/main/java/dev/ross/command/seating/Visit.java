package dev.ross.command.seating;

import static dev.ross.contracts.Refused.require;
import static dev.ross.contracts.seating.SeatingRejection.CANCEL_CUTOFF_PASSED;
import static dev.ross.contracts.seating.SeatingRejection.IN_THE_PAST;
import static dev.ross.contracts.seating.SeatingRejection.NOT_ACCEPTED;
import static dev.ross.contracts.seating.SeatingRejection.NOT_CANCELLABLE;
import static dev.ross.contracts.seating.SeatingRejection.NOT_PENDING;
import static dev.ross.contracts.seating.SeatingRejection.NOT_REINSTATABLE;
import static dev.ross.contracts.seating.SeatingRejection.NOT_SEATED;
import static dev.ross.contracts.seating.SeatingRejection.NOT_YET_DUE;
import static dev.ross.contracts.seating.SeatingRejection.NO_TABLE_ASSIGNED;
import static dev.ross.contracts.seating.SeatingRejection.REINSTATEMENT_TOO_LATE;
import static dev.ross.contracts.seating.SeatingStatus.ACCEPTED;
import static dev.ross.contracts.seating.SeatingStatus.CANCELLED;
import static dev.ross.contracts.seating.SeatingStatus.CLOSED;
import static dev.ross.contracts.seating.SeatingStatus.DECLINED;
import static dev.ross.contracts.seating.SeatingStatus.NO_SHOW;
import static dev.ross.contracts.seating.SeatingStatus.PENDING;
import static dev.ross.contracts.seating.SeatingStatus.SEATED;

import dev.ross.command.customer.Guests.Guest;
import dev.ross.command.restaurant.Rules;
import dev.ross.command.serviceday.Book;
import dev.ross.command.serviceday.Books;
import dev.ross.contracts.Refused;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.SeatingCommand.CancelSeating;
import dev.ross.contracts.seating.SeatingCommand.DeclineSeating;
import dev.ross.contracts.seating.SeatingCommand.Reinstate;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingEvent.SeatingExpired;
import dev.ross.contracts.seating.SeatingEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.Side;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.axonframework.modelling.command.Aggregate;

/**
 * One visit opened for one decision, together with the guest's book and the books of the days it stands in. Each
 * decision first checks everything against all three, then writes; a refusal leaves all three as they were.
 *
 * @param now the moment of the decision
 */
record Visit(Aggregate<Seating> aggregate, Guest guest, Book book, Rules rules, Instant now) {
    private static final Duration STAFF_MAY_REINSTATE = Duration.ofMinutes(10);
    private static final Duration SEATED_AT_MOST_EARLY = Duration.ofHours(4);

    void accept(Set<TableId> named) {
        var seating = seating();
        if (seating.is(ACCEPTED)) return;
        seating.require(PENDING, NOT_PENDING);
        require(now.isBefore(seating.stay().to()), IN_THE_PAST);
        var tables = tablesToHold(seating, named);
        book.requireFree(tables, seating.stay().from(), seating.stay().to(), seating.id());
        hold(tables, seating.stay().from());
        assign(tables);
        tell(new SeatingAccepted(seating.id(), Side.STAFF, now));
    }

    void decline(DeclineSeating decline) {
        var seating = seating();
        if (seating.is(DECLINED)) return;
        seating.require(PENDING, NOT_PENDING);
        letGo();
        tell(new SeatingDeclined(seating.id(), seating.aboutIfSaid(decline.reason()), now));
    }

    void cancel(CancelSeating cancel) {
        var seating = seating();
        var byGuest = cancel.customer() != null;
        if (seating.is(CANCELLED)) return;
        require(seating.is(PENDING) || seating.is(ACCEPTED), NOT_CANCELLABLE);
        var cutoff = Duration.ofMinutes(rules.policy().cancelCutoffMinutes());
        require(
                !byGuest
                        || seating.is(PENDING)
                        || now.isBefore(seating.stay().from().minus(cutoff)),
                CANCEL_CUTOFF_PASSED);
        letGo();
        tell(new SeatingCancelled(
                seating.id(), byGuest ? Side.GUEST : Side.STAFF, seating.aboutIfSaid(cancel.reason()), now));
    }

    /**
     * Nobody answered by the time last promised: the request is accepted if the policy said so and a table is left, else
     * it expires.
     */
    void endWaiting() {
        var seating = seating();
        if (!seating.is(PENDING)) return;
        require(seating.wasToBeAnsweredBy(now), NOT_YET_DUE);
        if (seating.acceptIfUnanswered() && acceptUnanswered(seating)) return;
        letGo();
        tell(new SeatingExpired(seating.id(), now));
    }

    private boolean acceptUnanswered(Seating seating) {
        try {
            var tables = tablesToHold(seating, Set.of());
            book.requireFree(tables, seating.stay().from(), seating.stay().to(), seating.id());
            hold(tables, seating.stay().from());
            assign(tables);
            tell(new SeatingAccepted(seating.id(), Side.HOUSE, now));
            return true;
        } catch (Refused noTableIsLeft) {
            return false;
        }
    }

    /** A seated party moves at once: nobody may sit where it goes. */
    void assignTable(Set<TableId> named) {
        var seating = seating();
        require(seating.is(PENDING) || seating.is(ACCEPTED) || seating.is(SEATED), NOT_ACCEPTED);
        require(!named.isEmpty(), NO_TABLE_ASSIGNED);
        var tables = new TableChoice(rules, seating.party()).named(named);
        if (tables.equals(seating.tables()) && tables.equals(book.tablesOf(seating.id()))) return;
        var from = seating.is(SEATED)
                ? earlier(seating.since(), seating.stay().from())
                : seating.stay().from();
        book.requireFree(tables, from, seating.stay().to(), seating.id());
        if (seating.is(SEATED)) book.requireVacant(tables, seating.id());
        hold(tables, from);
        assign(tables);
    }

    void seat(Set<TableId> named) {
        var seating = seating();
        if (seating.is(SEATED)) return;
        seating.require(ACCEPTED, NOT_ACCEPTED);
        require(now.isAfter(seating.stay().from().minus(SEATED_AT_MOST_EARLY)), NOT_YET_DUE);
        require(now.isBefore(seating.stay().to()), IN_THE_PAST); // a party that comes after its stay walks in
        var tables = tablesToHold(seating, named);
        var from = earlier(now, seating.stay().from());
        book.requireVacant(tables, seating.id());
        book.requireFree(tables, from, seating.stay().to(), seating.id());
        guest.close(seating.id());
        hold(tables, from);
        book.occupy(seating.id(), now);
        tell(new GuestsSeated(seating.id(), tables, now));
    }

    void markNoShow() {
        var seating = seating();
        if (seating.is(NO_SHOW)) return;
        seating.require(ACCEPTED, NOT_ACCEPTED);
        require(!now.isBefore(seating.stay().from()), NOT_YET_DUE);
        letGo();
        tell(new GuestsMarkedNoShow(seating.id(), now));
    }

    void close() {
        var seating = seating();
        if (seating.is(CLOSED)) return;
        seating.require(SEATED, NOT_SEATED);
        book.release(seating.id());
        tell(new SeatingClosed(seating.id(), now));
    }

    void reinstate(Reinstate reinstate) {
        var seating = seating();
        var before = stateBefore(seating);
        require(
                reinstate.byManager() || now.isBefore(seating.since().plus(STAFF_MAY_REINSTATE)),
                REINSTATEMENT_TOO_LATE);
        require(before != PENDING || now.isBefore(seating.stay().to()), IN_THE_PAST);
        var tables = seating.tables();
        if (!tables.isEmpty()) {
            new TableChoice(rules, seating.party()).requireStanding(tables);
            book.requireFree(tables, seating.stay().from(), seating.stay().to(), seating.id());
            if (before == SEATED) book.requireVacant(tables, seating.id());
        }
        if (before != SEATED) {
            guest.requireRoomFor(
                    seating.id(), seating.stay().from(), seating.stay().to(), now);
            guest.open(seating.id(), seating.stay().from(), seating.stay().to());
        }
        if (!tables.isEmpty()) hold(tables, seating.stay().from());
        if (before == SEATED) book.occupy(seating.id(), now);
        else book.vacate(seating.id());
        var answerBy = before == PENDING ? new Promise(rules, now).answerBy(seating.stay()) : null;
        tell(new SeatingReinstated(seating.id(), before, answerBy, seating.about(reinstate.reason()), now));
    }

    private static SeatingStatus stateBefore(Seating seating) {
        return switch (seating.status()) {
            case DECLINED -> PENDING;
            case NO_SHOW -> ACCEPTED;
            case CLOSED -> SEATED;
            case SEATED -> {
                require(!seating.isWalkIn(), NOT_REINSTATABLE);
                yield ACCEPTED;
            }
            case PENDING, ACCEPTED, CANCELLED, EXPIRED -> throw new Refused(NOT_REINSTATABLE);
        };
    }

    /** The tables staff named, or those it holds, or the best that is left. */
    private Set<TableId> tablesToHold(Seating seating, Set<TableId> named) {
        var choice = new TableChoice(rules, seating.party());
        if (!named.isEmpty()) return choice.named(named);
        var held = book.tablesOf(seating.id());
        choice.requireStanding(held);
        if (!held.isEmpty()) return held;
        var stay = seating.stay();
        return choice.byStaff(tables -> book.isFree(tables, stay.from(), stay.to(), seating.id()));
    }

    private void hold(Set<TableId> tables, Instant from) {
        var seating = seating();
        var to = seating.stay().to();
        book.hold(seating.id(), datesOf(seating, from), tables, from, to);
    }

    private Set<LocalDate> datesOf(Seating seating, Instant from) {
        return Books.datesOf(seating.stay().serviceDate(), from, seating.stay().to(), rules.bookZone());
    }

    private void assign(Set<TableId> tables) {
        if (!tables.equals(seating().tables())) tell(new TableAssigned(seating().id(), tables, now));
    }

    private void letGo() {
        guest.close(seating().id());
        book.release(seating().id());
    }

    private void tell(SeatingEvent decided) {
        aggregate.execute(seating -> seating.tell(decided));
    }

    private Seating seating() {
        return aggregate.invoke(seating -> seating);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
