package dev.ross.command.seating.decision;

import static dev.ross.command.seating.decision.SeatingDecision.earlier;
import static dev.ross.command.seating.decision.SeatingDecision.later;
import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.seating.SeatingRejection.IN_THE_PAST;
import static dev.ross.contracts.seating.SeatingRejection.NOT_REINSTATABLE;
import static dev.ross.contracts.seating.SeatingRejection.REINSTATEMENT_TOO_LATE;
import static dev.ross.contracts.seating.SeatingRejection.TABLE_REMOVED;
import static dev.ross.contracts.seating.SeatingStatus.ACCEPTED;
import static dev.ross.contracts.seating.SeatingStatus.PENDING;
import static dev.ross.contracts.seating.SeatingStatus.SEATED;

import dev.ross.command.seating.SeatingState;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.seating.SeatingCommand.Reinstate;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTimes;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.util.Set;

/** Reinstates a seating that was decided in error, if its tables are still free. */
record ReinstatementDecision(SeatingDecision decision) {
    void reinstate(Reinstate reinstate) {
        var seating = decision.seating();
        var stay = seating.stay();
        var now = decision.now();
        decision.orders().requireNoneOpen();
        var before = seating.statusBefore().orElseThrow(() -> new RejectedException(NOT_REINSTATABLE));
        var isInTime = reinstate.by().isManager() || now.isBefore(SeatingTimes.staffMayReinstateUntil(seating.since()));
        require(isInTime, REINSTATEMENT_TOO_LATE);
        require(before != PENDING || now.isBefore(stay.to()), IN_THE_PAST);
        require(before != SEATED || now.isBefore(SeatingTimes.closedForGoodAt(stay)), IN_THE_PAST);
        var tables = tables(seating, before);
        var from = holdsFrom(tables, before);
        if (!tables.isEmpty()) {
            decision.book().requireFree(tables, from, stay.to(), decision.id());
            if (before == SEATED) decision.book().requireVacant(tables, decision.id());
        }
        if (before != SEATED) {
            decision.guest().requireRoomFor(decision.id(), stay.from(), stay.to(), now);
            decision.guest().open(decision.id(), stay.from(), stay.to());
        }
        if (before != SEATED) decision.book().vacate(decision.id());
        if (!tables.isEmpty()) decision.holding().hold(tables, from);
        if (before == SEATED) decision.book().occupy(decision.id(), now);
        var answerBy = before == PENDING ? decision.bookingRules().answerBy(stay) : null;
        var lateAt = before == ACCEPTED
                ? SeatingTimes.lateAt(stay, now, decision.rules().policy())
                : null;
        decision.change(visit -> visit.table().reinstate(before, answerBy, lateAt, reinstate.reason(), now));
        if (!tables.equals(seating.tables()))
            decision.change(visit -> visit.table().assign(tables, TableAssignment.BEST_FIT, now));
        decision.change(visit -> visit.request().updateContact(decision.guest(), now));
    }

    /** The tables it had; if one of them was removed since, a party that was not seated gets others. */
    private Set<TableId> tables(SeatingState seating, SeatingStatus before) {
        var had = seating.tables();
        if (decision.rules().tableLayout().has(had)) return had;
        require(before != SEATED, TABLE_REMOVED);
        return decision.placement().tablesToHold(Set.of(), false).require();
    }

    /**
     * When its hold begins: for tables it still holds, as before; for others, with the rest of the stay, or when they
     * were last free, if they are not free throughout.
     */
    private Instant holdsFrom(Set<TableId> tables, SeatingStatus before) {
        var stay = decision.stay();
        var now = decision.now();
        var held = decision.book().holds().beginningOf(decision.id());
        if (held.isPresent()) return later(held.get(), stay.from());
        var begins = before == SEATED ? earlier(now, stay.from()) : stay.from();
        if (decision.book().isFree(tables, begins, stay.to(), decision.id())) return begins;
        if (now.isBefore(stay.to())) return later(begins, now);
        var free = decision.book().holds().lastFreeSince(tables, begins, stay.to(), decision.id());
        return free.isBefore(stay.to()) ? free : begins;
    }
}
