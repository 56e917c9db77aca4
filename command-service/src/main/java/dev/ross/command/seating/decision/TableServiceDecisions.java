package dev.ross.command.seating.decision;

import static dev.ross.command.seating.decision.SeatingDecision.earlier;
import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.RejectedException.requireDue;
import static dev.ross.contracts.seating.SeatingRejection.ALREADY_SEATED;
import static dev.ross.contracts.seating.SeatingRejection.IN_THE_PAST;
import static dev.ross.contracts.seating.SeatingRejection.NOT_ACCEPTED;
import static dev.ross.contracts.seating.SeatingRejection.NOT_SEATED;
import static dev.ross.contracts.seating.SeatingRejection.NOT_YET_DUE;
import static dev.ross.contracts.seating.SeatingStatus.ACCEPTED;
import static dev.ross.contracts.seating.SeatingStatus.CLOSED;
import static dev.ross.contracts.seating.SeatingStatus.NO_SHOW;
import static dev.ross.contracts.seating.SeatingStatus.SEATED;

import dev.ross.command.serviceday.DayBookRepository;
import dev.ross.contracts.restaurant.policy.ArrivalPolicy.OnLate;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingCommand.ExtendHold;
import dev.ross.contracts.seating.SeatingCommand.LapseSeating;
import dev.ross.contracts.seating.SeatingCommand.NoteLateness;
import dev.ross.contracts.seating.SeatingTimes;
import dev.ross.contracts.value.Stay;
import dev.ross.contracts.value.TableId;
import java.time.Duration;
import java.util.Set;

/** Decides about a party at its tables: arrival or no-show, seating, longer stays, and leaving. */
record TableServiceDecisions(SeatingDecision decision) {
    private static final Duration EXTENDED_AT_MOST = Duration.ofHours(2);

    void seat(Set<TableId> named) {
        var seating = decision.seating();
        var stay = seating.stay();
        if (seating.is(SEATED)) {
            require(RequestDecisions.isThere(named, seating), ALREADY_SEATED);
            return;
        }
        seating.require(ACCEPTED, NOT_ACCEPTED);
        requireDue(SeatingTimes.mayBeSeatedFrom(stay), decision.now(), NOT_YET_DUE);
        require(decision.now().isBefore(stay.to()), IN_THE_PAST); // a party that comes after its stay is a walk-in
        var tables = decision.placement().tablesToSeatAt(named).require();
        var from = decision.holding().from(tables, earlier(decision.now(), stay.from()));
        decision.book().requireVacant(tables, decision.id());
        decision.placement().requireFree(tables, from, stay.to());
        decision.refuseOpenAmendment(ActingSide.STAFF);
        decision.guest().close(decision.id());
        decision.holding().hold(tables, from);
        decision.book().occupy(decision.id(), decision.now());
        decision.change(visit -> visit.table().seat(tables, decision.now()));
    }

    void markNoShow() {
        var seating = decision.seating();
        if (seating.is(NO_SHOW)) return;
        seating.require(ACCEPTED, NOT_ACCEPTED);
        requireDue(seating.stay().from(), decision.now(), NOT_YET_DUE);
        miss(ActingSide.STAFF);
    }

    private void miss(ActingSide by) {
        decision.refuseOpenAmendment(by);
        decision.letGo();
        decision.change(visit -> visit.table().markNoShow(decision.now()));
    }

    /**
     * Records that a party is late. Staff decide whether it is a no-show, unless the restaurant's policy does; a
     * decision that staff have undone is only for them to make again.
     */
    void noteLateness(NoteLateness note) {
        var seating = decision.seating();
        if (!seating.is(ACCEPTED) || seating.isKnownToBeLate()) return;
        if (decision.hasALaterDeadline(note.sentFor(), seating.lateAt())) return;
        var policy = decision.rules().policy();
        var expectedAt = seating.answer().expectedAt();
        var lateAt = SeatingTimes.lateAt(seating.stay(), seating.since(), expectedAt, policy);
        requireDue(lateAt, decision.now(), NOT_YET_DUE);
        if (policy.arrival().onLate() == OnLate.NO_SHOW && !seating.wasTakenBack()) miss(ActingSide.SYSTEM);
        else decision.change(visit -> visit.table().recordLateness(decision.now()));
    }

    /** Ends a seating for which neither arrival nor no-show was recorded: its hold is released. */
    void lapse(LapseSeating lapse) {
        var seating = decision.seating();
        if (!seating.is(ACCEPTED)) return;
        var due = SeatingTimes.endsAt(seating.stay(), seating.since());
        if (decision.hasALaterDeadline(lapse.sentFor(), due)) return;
        requireDue(due, decision.now(), NOT_YET_DUE);
        decision.refuseOpenAmendment(ActingSide.SYSTEM);
        decision.letGo();
        decision.change(visit -> visit.table().lapse(decision.now()));
    }

    /**
     * Extends the hold of a seated party, even if its tables are promised to others; staff see which seatings that
     * endangers. A party that is not closed for a day counts as gone.
     */
    void extend(ExtendHold extend) {
        var seating = decision.seating();
        if (!seating.is(SEATED)) return;
        var end = decision.book()
                .holds()
                .endOf(decision.id())
                .orElse(seating.stay().to());
        if (decision.hasALaterDeadline(extend.sentFor(), end)) return;
        requireDue(end, decision.now(), NOT_YET_DUE);
        var closes = SeatingTimes.endsAt(seating.stay(), seating.since());
        if (!decision.now().isBefore(closes)) {
            if (decision.orders().open() == null) close(ActingSide.SYSTEM); // otherwise when it is settled
            return;
        }
        var to = earlier(decision.now().plus(howMuchLonger(seating.stay())), closes);
        var from = decision.book()
                .holds()
                .beginningOf(decision.id())
                .orElse(seating.stay().from());
        var dates = DayBookRepository.datesOf(
                seating.stay().serviceDate(), from, to, decision.rules().bookZone());
        decision.book().extend(decision.id(), dates, to, decision.now());
    }

    /** One slot at first, and longer the longer they stay: a party that is never closed must not fill the book. */
    private Duration howMuchLonger(Stay stay) {
        var slot = Duration.ofMinutes(decision.rules().policy().limits().slotMinutes());
        var half = Duration.between(stay.to(), decision.now()).dividedBy(2);
        if (half.compareTo(slot) < 0) return slot;
        return half.compareTo(EXTENDED_AT_MOST) < 0 ? half : EXTENDED_AT_MOST;
    }

    void close() {
        var seating = decision.seating();
        if (seating.is(CLOSED)) return;
        seating.require(SEATED, NOT_SEATED);
        decision.orders().requireNoneOpen();
        close(ActingSide.STAFF);
    }

    private void close(ActingSide by) {
        decision.book().release(decision.id());
        decision.change(visit -> visit.table().close(by, decision.now()));
    }
}
