package dev.ross.query.platform.live;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.HailId;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.SeatingEvent.HailResolved;
import dev.ross.contracts.seating.SeatingEvent.ServerHailed;
import dev.ross.contracts.team.StaffId;
import dev.ross.query.house.Scenes;

/** A hail with so much to say that a few of them fill every buffer on the way. */
final class LongHail {
    private static final int LENGTH = 200_000;

    private LongHail() {}

    /** It is raised, and the one before it answered. */
    static Object[] next(Scenes house, int number) {
        var raised = at(house, number);
        if (number == 0) return new Object[] {raised};
        var before = HailId.of("h" + (number - 1));
        return new Object[] {raised, new HailResolved(house.seatingId("s1"), before, StaffId.of("ann"), Scenes.OPENING)
        };
    }

    private static ServerHailed at(Scenes house, int number) {
        var note = Personal.of(Subject.guestAt("gus", house.restaurant().value()), "x".repeat(LENGTH));
        return new ServerHailed(
                house.seatingId("s1"),
                HailId.of("h" + number),
                HailKind.HELP,
                note,
                Scenes.OPENING.plusSeconds(number));
    }
}
