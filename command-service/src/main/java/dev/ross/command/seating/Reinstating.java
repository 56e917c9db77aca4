package dev.ross.command.seating;

import static dev.ross.command.seating.Visit.earlier;
import static dev.ross.command.seating.Visit.later;
import static dev.ross.contracts.Refused.require;
import static dev.ross.contracts.seating.SeatingRejection.IN_THE_PAST;
import static dev.ross.contracts.seating.SeatingRejection.NOT_REINSTATABLE;
import static dev.ross.contracts.seating.SeatingRejection.REINSTATEMENT_TOO_LATE;
import static dev.ross.contracts.seating.SeatingRejection.TABLE_REMOVED;
import static dev.ross.contracts.seating.SeatingStatus.ACCEPTED;
import static dev.ross.contracts.seating.SeatingStatus.PENDING;
import static dev.ross.contracts.seating.SeatingStatus.SEATED;

import dev.ross.contracts.Refused;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.Assignment;
import dev.ross.contracts.seating.SeatingCommand.Reinstate;
import dev.ross.contracts.seating.SeatingEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** What was decided in error is taken back, if its place is still to be had. */
record Reinstating(Visit visit) {
    private static final Duration STAFF_MAY_REINSTATE = Duration.ofMinutes(10);

    void reinstate(Reinstate reinstate) {
        var seating = visit.seating();
        var stay = seating.stay();
        var now = visit.now();
        var before = stateBefore(seating);
        require(
                reinstate.byManager() || now.isBefore(seating.since().plus(STAFF_MAY_REINSTATE)),
                REINSTATEMENT_TOO_LATE);
        require(before != PENDING || now.isBefore(stay.to()), IN_THE_PAST);
        require(before != SEATED || now.isBefore(SeatingTimes.closedForGoodAt(stay)), IN_THE_PAST);
        var tables = tables(seating, before);
        var from = holdsFrom(tables, before);
        if (!tables.isEmpty()) {
            visit.book().requireFree(tables, from, stay.to(), seating.id());
            if (before == SEATED) visit.book().requireVacant(tables, seating.id());
        }
        if (before != SEATED) {
            visit.guest().requireRoomFor(seating.id(), stay.from(), stay.to(), now);
            visit.guest().open(seating.id(), stay.from(), stay.to());
        }
        if (before != SEATED) visit.book().vacate(seating.id());
        if (!tables.isEmpty()) visit.hold(tables, from);
        if (before == SEATED) visit.book().occupy(seating.id(), now);
        var answerBy = before == PENDING ? new Promise(visit.rules(), now).answerBy(stay) : null;
        var lateAt = before == ACCEPTED
                ? SeatingTimes.lateAt(stay, now, visit.rules().policy())
                : null;
        visit.tell(new SeatingReinstated(
                seating.id(),
                seating.customer(),
                before,
                stay,
                answerBy,
                lateAt,
                seating.about(reinstate.reason()),
                now));
        if (!tables.equals(seating.tables())) visit.assign(tables, Assignment.BEST_FIT);
        visit.updateContact();
    }

    /** Those it had; where one of them was removed since, whoever does not sit is given others. */
    private Set<TableId> tables(Seating seating, SeatingStatus before) {
        var had = seating.tables();
        if (visit.rules().furniture().has(had)) return had;
        require(before != SEATED, TABLE_REMOVED);
        return visit.tablesToHold(Set.of());
    }

    /**
     * Tables that it holds still are its own as they were; of others it holds what is still to come, or what was last free, if not
     * all is.
     */
    private Instant holdsFrom(Set<TableId> tables, SeatingStatus before) {
        var stay = visit.stay();
        var now = visit.now();
        var held = visit.book().beginningOf(visit.id());
        if (held.isPresent()) return later(held.get(), stay.from());
        var begins = before == SEATED ? earlier(now, stay.from()) : stay.from();
        if (visit.book().isFree(tables, begins, stay.to(), visit.id())) return begins;
        if (now.isBefore(stay.to())) return later(begins, now);
        var free = visit.book().lastFreeSince(tables, begins, stay.to(), visit.id());
        return free.isBefore(stay.to()) ? free : begins;
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
            case PENDING, ACCEPTED, CANCELLED, EXPIRED, LAPSED -> throw new Refused(NOT_REINSTATABLE);
        };
    }
}
