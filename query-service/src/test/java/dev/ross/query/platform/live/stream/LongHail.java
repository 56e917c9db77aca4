package dev.ross.query.platform.live.stream;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.HailEvent.HailResolved;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.StaffId;
import dev.ross.query.fixture.EventScenes;

/** A hail with a text so long that a few of them fill every buffer on the way. */
final class LongHail {
    private static final int LENGTH = 200_000;

    private LongHail() {}

    /** The hail is raised, and the one before it answered. */
    static Object[] next(EventScenes restaurant, int number) {
        var raised = at(restaurant, number);
        if (number == 0) return new Object[] {raised};
        var before = HailId.of("h" + (number - 1));
        return new Object[] {
            raised, new HailResolved(restaurant.seatingId("s1"), before, StaffId.of("ann"), EventScenes.OPENING)
        };
    }

    private static ServerHailed at(EventScenes restaurant, int number) {
        var note = Personal.of(Subject.guestAt("gus", restaurant.id().value()), "x".repeat(LENGTH));
        return new ServerHailed(
                restaurant.seatingId("s1"),
                HailId.of("h" + number),
                HailKind.HELP,
                note,
                null,
                EventScenes.OPENING.plusSeconds(number));
    }
}
