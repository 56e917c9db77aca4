package dev.ross.command.seating;

import static dev.ross.contracts.Refused.require;
import static dev.ross.contracts.seating.SeatingRejection.IN_THE_PAST;
import static dev.ross.contracts.seating.SeatingRejection.NOT_REINSTATABLE;
import static dev.ross.contracts.seating.SeatingRejection.REINSTATEMENT_TOO_LATE;
import static dev.ross.contracts.seating.SeatingStatus.ACCEPTED;
import static dev.ross.contracts.seating.SeatingStatus.PENDING;
import static dev.ross.contracts.seating.SeatingStatus.SEATED;

import dev.ross.contracts.Refused;
import dev.ross.contracts.seating.SeatingCommand.Reinstate;
import dev.ross.contracts.seating.SeatingEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTimes;
import java.time.Duration;

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
        var tables = seating.tables();
        if (!tables.isEmpty()) {
            visit.choice().requireStanding(tables);
            visit.book().requireFree(tables, stay.from(), stay.to(), seating.id());
            if (before == SEATED) visit.book().requireVacant(tables, seating.id());
        }
        if (before != SEATED) {
            visit.guest().requireRoomFor(seating.id(), stay.from(), stay.to(), now);
            visit.guest().open(seating.id(), stay.from(), stay.to());
        }
        if (!tables.isEmpty()) visit.hold(tables, stay.from());
        if (before == SEATED) visit.book().occupy(seating.id(), now);
        else visit.book().vacate(seating.id());
        var answerBy = before == PENDING ? new Promise(visit.rules(), now).answerBy(stay) : null;
        var lateAt = before == ACCEPTED
                ? SeatingTimes.lateAt(stay, now, visit.rules().policy())
                : null;
        visit.tell(new SeatingReinstated(
                seating.id(), before, stay, answerBy, lateAt, seating.about(reinstate.reason()), now));
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
